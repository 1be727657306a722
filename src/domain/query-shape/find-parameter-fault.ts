/** What an address may say of a question, read as Payload reads it: names, and names within names. */
export type Parameters = Record<string, unknown>

const NUMBERS = ['depth', 'limit', 'page'] as const
const FLAGS = [
  'autosave',
  'draft',
  'flattenLocales',
  'overrideLock',
  'pagination',
  'publishAllLocales',
  'trash',
  'unpublishAllLocales',
] as const
const OBJECTS = ['data', 'where'] as const

const isOpen = (value: unknown): boolean =>
  value === undefined || value === '' || value === 'null' || value === 'undefined'

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object as an address writes it, `where[key][equals]=1`, or as JSON. */
const isObjectOrJson = (value: unknown): boolean => {
  if (typeof value !== 'string') return isObject(value)
  try {
    return isObject(JSON.parse(value) as unknown)
  } catch {
    return false
  }
}

const show = (value: unknown): string =>
  typeof value === 'string' ? `"${value.slice(0, 40)}"` : 'written more than once or in parts'

const findNumberFault = (name: string, value: unknown): string | undefined =>
  isOpen(value) || (typeof value === 'string' && /^\d{1,9}$/.test(value))
    ? undefined
    : `"${name}" is ${show(value)}: write one whole number, such as ${name}=2.`

const findFlagFault = (name: string, value: unknown): string | undefined =>
  isOpen(value) || (typeof value === 'string' && /^(?:true|false|0|1)$/.test(value))
    ? undefined
    : `"${name}" is ${show(value)}: write true or false, once.`

const findObjectFault = (name: string, value: unknown): string | undefined =>
  isOpen(value) || isObjectOrJson(value)
    ? undefined
    : `"${name}" is ${show(value)}: write an object, such as ${name}[title]${name === 'where' ? '[equals]' : ''}=x, or JSON.`

const findSortFault = (sort: unknown): string | undefined => {
  const paths = Array.isArray(sort) ? sort : [sort]
  return sort === undefined || paths.every((path) => typeof path === 'string')
    ? undefined
    : '"sort" is written in parts: write names of fields, such as sort=-updatedAt,title.'
}

/**
 * What cannot be understood in the parameters of an address, whatever it asks for.
 *
 * @returns one sentence, or undefined
 */
export const findParameterFault = (parameters: Parameters): string | undefined => {
  const own = (name: string): unknown =>
    Object.hasOwn(parameters, name) ? parameters[name] : undefined
  const faults = [
    ...NUMBERS.map((name) => findNumberFault(name, own(name))),
    ...FLAGS.map((name) => findFlagFault(name, own(name))),
    ...OBJECTS.map((name) => findObjectFault(name, own(name))),
    findSortFault(own('sort')),
  ]
  return faults.find((fault) => fault !== undefined)
}
