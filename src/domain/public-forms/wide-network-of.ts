import { networkWithin } from './network-within'

/**
 * The network that one provider usually holds: IPv4 /16, IPv6 /32. Somebody with very many networks
 * has few of these.
 */
export const wideNetworkOf = (client: string): string =>
  networkWithin(client, { ipv4: 16, ipv6: 32 })
