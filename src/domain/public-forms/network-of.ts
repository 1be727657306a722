import { isIPv4, isIPv6 } from 'node:net'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** The eight groups of an IPv6 address, the left-out ones as zero. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  if (tail === undefined) return before
  const after = tail.split(':').filter(Boolean)
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

/**
 * The network that an address belongs to: IPv4 /24, IPv6 /56, what one household or office usually
 * holds. Whatever is no address is a network of its own.
 */
export const networkOf = (client: string): string => {
  const address = MAPPED.exec(client)?.[1] ?? client.replace(/%.*$/, '')
  if (isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(address)) return client
  const [first, second, third, fourth = '0'] = groupsOf(address).map((group) =>
    parseInt(group, 16).toString(16),
  )
  const site = (parseInt(fourth, 16) & 0xff00).toString(16)
  return `${first}:${second}:${third}:${site}::/56`
}
