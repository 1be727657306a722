import { networkOf } from './network-of'

/**
 * What a provider usually holds: IPv4 /16, IPv6 /32. Somebody with very many networks has few of
 * these. Whatever is no address is one of its own.
 */
export const wideNetworkOf = (client: string): string => {
  const network = networkOf(client)
  if (network.endsWith('/24')) return `${network.split('.').slice(0, 2).join('.')}.0.0/16`
  if (network.endsWith('/56')) return `${network.split(':').slice(0, 2).join(':')}::/32`
  return network
}
