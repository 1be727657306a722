import { findLinkFault } from '@/domain/links'

import { ALL_MARKS, HEADINGS, LIMITS, LINKED, LISTS } from './offered'

type Row = Record<string, unknown>

/** Says what would be right when a value is not. */
export type Attribute = (value: unknown, node: Row) => string | undefined

export const isPlainObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const oneOf =
  (...values: readonly unknown[]): Attribute =>
  (value) =>
    values.includes(value)
      ? undefined
      : `use ${values.map((one) => JSON.stringify(one)).join(' or ')}`

const whole =
  (min: number, max: number): Attribute =>
  (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? undefined
      : `use a whole number from ${min} to ${max}`

const text =
  (pattern: RegExp, advice: string): Attribute =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : advice

const marks: Attribute = (value) =>
  Number.isInteger(value) && Number(value) >= 0 && (Number(value) & ~ALL_MARKS) === 0
    ? undefined
    : `use a sum of the marks that the editor offers, at most ${ALL_MARKS}`

const anyText: Attribute = (value) => (typeof value === 'string' ? undefined : 'write text')

const id = text(/^[0-9A-Za-z_-]{0,64}$/, 'use at most 64 letters, digits and hyphens')

const doc: Attribute = (value, fields) => {
  // The editor leaves an empty one beside an address.
  if (fields.linkType !== 'internal') return value === null ? undefined : 'leave it out'
  if (!isPlainObject(value)) return 'name an entry as {"relationTo": "pages", "value": "<id>"}'
  const odd = Object.keys(value).find((name) => !['relationTo', 'value'].includes(name))
  if (odd !== undefined) return `leave out ${JSON.stringify(odd.slice(0, 40))}`
  if (!LINKED.some((slug) => slug === value.relationTo))
    return `link to an entry of ${LINKED.join(', ')}`
  return typeof value.value === 'string' && value.value !== '' && !id(value.value, {})
    ? undefined
    : 'give the id of an entry as its value'
}

const url: Attribute = (value, fields) => {
  if (fields.linkType === 'internal')
    return value === null || value === '' ? undefined : 'leave it out: the link leads to an entry'
  const fault = findLinkFault(value)
  return fault && `it ${fault}`
}

/** What a link says of itself. */
export const LINK_FIELDS: Readonly<Record<string, Attribute>> = {
  linkType: oneOf('custom', 'internal'),
  newTab: oneOf(true, false, null),
  url,
  doc,
  id,
}

export const NEEDED_LINK_FIELDS = (fields: Row): readonly string[] =>
  fields.linkType === 'internal' ? ['linkType', 'doc'] : ['url']

const COMMON = { type: anyText, version: whole(1, 9) }

const ELEMENT = {
  ...COMMON,
  children: (value: unknown) => (Array.isArray(value) ? undefined : 'give a list of nodes'),
  direction: oneOf(null, 'ltr', 'rtl'),
  format: oneOf(''),
  indent: whole(0, LIMITS.depth),
  textFormat: marks,
  textStyle: oneOf(''),
} satisfies Record<string, Attribute>

const LETTERS = {
  ...COMMON,
  text: anyText,
  format: marks,
  style: oneOf(''),
  mode: oneOf('normal'),
  detail: whole(0, 3),
} satisfies Record<string, Attribute>

const LINK = {
  ...ELEMENT,
  fields: (value: unknown) => (isPlainObject(value) ? undefined : 'say where the link leads'),
}

/** What each type of node may say of itself; nothing else is stored. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  root: ELEMENT,
  paragraph: ELEMENT,
  quote: ELEMENT,
  heading: { ...ELEMENT, tag: oneOf(...HEADINGS) },
  list: {
    ...ELEMENT,
    listType: oneOf(...Object.keys(LISTS)),
    tag: oneOf(...Object.values(LISTS)),
    start: whole(1, 1_000_000),
  },
  listitem: { ...ELEMENT, value: whole(1, 1_000_000) },
  link: { ...LINK, id },
  autolink: LINK,
  linebreak: COMMON,
  text: LETTERS,
  tab: { ...LETTERS, text: oneOf('\t') },
}

/** Without these a node means nothing. */
export const NEEDED: Readonly<Record<string, readonly string[]>> = {
  root: ['children'],
  heading: ['tag'],
  list: ['listType'],
  link: ['fields'],
  autolink: ['fields'],
  text: ['text'],
  tab: ['text'],
}
