const AUTHORITY = /^([\p{L}\p{M}\p{N}.-]+)(?::(\d{1,5}))?$/u
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u]

/** "аpple" with a Cyrillic а: one label is written in one script. */
const isMixed = (label: string): boolean =>
  SCRIPTS.filter((script) => script.test(label)).length > 1

const isPlain = (host: string): boolean =>
  host.toLowerCase() === host.normalize('NFKC').toLowerCase()

/**
 * Why the name of a server, with its port, cannot be linked to: it must be a whole name with a dot,
 * without what browsers read as another letter.
 */
export const findHostFault = (authority: string): string | undefined => {
  const [, host = '', port] = AUTHORITY.exec(authority) ?? []
  const labels = host.replace(/\.$/, '').split('.')
  if (!host || !isPlain(host) || !labels.every((label) => LABEL.test(label)))
    return 'has no name of a server that could be right'
  if (labels.some(isMixed)) return 'mixes the letters of two alphabets in the name of its server'
  // Numbers alone are addresses of machines; a name without a dot is one of a local network.
  if (labels.length < 2 || !/\p{L}/u.test(labels.at(-1) ?? ''))
    return 'names no server that everybody can reach'
  if (port !== undefined && Number(port) > 65_535) return 'has a port that does not exist'
  return URL.canParse(`https://${authority}`) ? undefined : 'has no name of a server that could be'
}
