import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'

/** How many bits of an address name its network. */
type Bits = { ipv4: number; ipv6: number }

/**
 * The network of a given size that an address belongs to, such as `192.0.2.0/24`. An IPv4 address
 * in IPv6 notation counts as IPv4. Anything that is not an address is returned unchanged, as a
 * network of its own.
 */
export const networkWithin = (client: string, { ipv4, ipv6 }: Bits): string => {
  const text = client.replace(/%.*$/, '')
  // ipaddr.js also reads `127.1` and octal numbers, which no socket reports.
  if (!isIP(text)) return client
  const address = ipaddr.process(text)
  return address.kind() === 'ipv4'
    ? `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${ipv4}`)}/${ipv4}`
    : `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/${ipv6}`)}/${ipv6}`
}
