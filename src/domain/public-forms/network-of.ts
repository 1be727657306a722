import { networkWithin } from './network-within'

/** The network that one household or office usually holds: IPv4 /24, IPv6 /56. */
export const networkOf = (client: string): string => networkWithin(client, { ipv4: 24, ipv6: 56 })
