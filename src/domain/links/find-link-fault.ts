import { findHostFault } from './find-host-fault'

/** What an address may be: on the web, a mail, a telephone number, a page here, a place on a page. */
export const LINK_KINDS = ['web', 'mail', 'telephone', 'path', 'anchor'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export const LONGEST_LINK = 2000

const EXAMPLES: Record<LinkKind, string> = {
  web: 'https://example.eu/page',
  mail: 'mailto:name@example.eu',
  telephone: 'tel:+3222991111',
  path: '/en/about-us',
  anchor: '#documents',
}

/** Letters, marks, digits and what the standard allows; no space, control or invisible character. */
const WRITTEN = /^[\p{L}\p{M}\p{N}!"#$%&'()*+,./:;=?@[\]_~|{}-]*$/u
const BROKEN_PERCENT = /%(?![0-9a-f]{2})/i
/** A control character or a backslash, which browsers and servers read in different ways. */
const HIDDEN_IN_PATH = /%(?:[01][0-9a-f]|7f|5c)/i
const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i

const WEB = /^https?:\/\/([^/?#]*)([^?#]*)/i
const MAIL = /^mailto:([^?#%]+)(?:\?([^#]*))?$/i
const MAIL_ADDRESS = /^[\p{L}\p{N}.!$&'*+/=_~-]+@([^@,]+)$/u
const MAIL_FIELDS = /^(?:(?:subject|body|cc)=[^&]*(?:&|$))*$/i
const TELEPHONE = /^tel:\+?[0-9](?:[0-9().-]{1,28})[0-9](?:;ext=\d{1,8})?$/i
const ANCHOR = /^#[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*$/u
/** Once more encoded than it looks, it would lead somewhere else than it says. */
const STRAYING = /\/\/|\/\.{1,2}(?:\/|$)/

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const findPathFault = (path: string): string | undefined => {
  if (HIDDEN_IN_PATH.test(path) || HIDDEN_IN_PATH.test(decoded(path)))
    return 'hides a control character or a backslash'
  return undefined
}

const findWebFault = (address: string): string | undefined => {
  const [, authority = '', path = ''] = WEB.exec(address) ?? []
  if (authority.includes('@')) return 'holds a user name or a password'
  return findHostFault(authority) ?? findPathFault(path)
}

const findMailFault = (address: string): string | undefined => {
  const [, people = '', fields = ''] = MAIL.exec(address) ?? []
  const isRight = people.split(',').every((one) => {
    const [, host] = MAIL_ADDRESS.exec(one) ?? []
    return host !== undefined && findHostFault(host) === undefined
  })
  if (!isRight) return 'is no e-mail address'
  return MAIL_FIELDS.test(fields) ? undefined : 'sets more of a mail than subject, body and cc'
}

const findOwnPathFault = (address: string): string | undefined => {
  const [path = ''] = address.split(/[?#]/)
  const strays = [path, decoded(path), decoded(decoded(path))].some((one) => STRAYING.test(one))
  return strays ? 'leads away from its page' : findPathFault(path)
}

const RULES: Record<LinkKind, { is: RegExp; findFault: (address: string) => string | undefined }> =
  {
    web: { is: /^https?:\/\//i, findFault: findWebFault },
    mail: { is: /^mailto:/i, findFault: findMailFault },
    telephone: {
      is: /^tel:/i,
      findFault: (address) => (TELEPHONE.test(address) ? undefined : 'is no telephone number'),
    },
    path: { is: /^\/(?!\/)/, findFault: findOwnPathFault },
    anchor: {
      is: /^#/,
      findFault: (address) => (ANCHOR.test(address) ? undefined : 'is no place on a page'),
    },
  }

const findSpellingFault = (address: string): string | undefined => {
  if (address.length > LONGEST_LINK) return `has more than ${LONGEST_LINK} characters`
  if (!WRITTEN.test(address)) return 'holds a character that no address has'
  if (BROKEN_PERCENT.test(address)) return 'holds a % that begins no sign: write %25 for it'
  return ENTITY.test(address) ? 'holds an HTML entity: write the character itself' : undefined
}

/** "write an address such as https://example.eu/page or #documents" */
export const adviseLink = (kinds: readonly LinkKind[] = LINK_KINDS): string => {
  const examples = kinds.map((kind) => EXAMPLES[kind])
  const last = examples.at(-1) ?? ''
  const list = examples.length > 1 ? `${examples.slice(0, -1).join(', ')} or ${last}` : last
  return `write a whole address such as ${list}`
}

/**
 * The one rule for whatever is linked to: why an address cannot be, as the end of a sentence that
 * begins with the address, or nothing.
 *
 * @see https://url.spec.whatwg.org/#url-parsing for what browsers make of tabs, backslashes and more
 */
export const findLinkFault = (
  address: unknown,
  kinds: readonly LinkKind[] = LINK_KINDS,
): string | undefined => {
  if (typeof address !== 'string' || address === '') return 'is no address'
  const spelling = findSpellingFault(address)
  if (spelling) return spelling
  const kind = kinds.find((one) => RULES[one].is.test(address))
  if (!kind) return 'is none of the kinds of address that may be linked to'
  return RULES[kind].findFault(address)
}
