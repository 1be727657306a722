import { ATTRIBUTES, isPlainObject, LINK_FIELDS, NEEDED, NEEDED_LINK_FIELDS } from './attributes'
import { HOLDS, LIMITS } from './offered'

type Row = Record<string, unknown>

/** What may not be stored: where it stands, and a sentence that says what would be right. */
export type TextFault = { path: string; message: string }

type Place = { node: unknown; path: string; parent: string; depth: number }
type Count = { nodes: number; characters: number }

const LONGEST_SHOWN = 60

const show = (value: unknown): string => {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  const written = JSON.stringify(value) ?? 'nothing'
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written
}

const say = (path: string, message: string): TextFault => ({ path, message: `${path} ${message}` })

const has = (row: Row, name: string): boolean => Object.hasOwn(row, name)

/** The attributes of one thing by their rules: those it has, then those it must have. */
const findAttributeFault = (
  row: Row,
  path: string,
  rules: Readonly<Record<string, (value: unknown, row: Row) => string | undefined>>,
  needed: readonly string[],
): TextFault | undefined => {
  for (const name of Object.keys(row)) {
    const value = row[name]
    if (value === undefined) continue
    if (!Object.hasOwn(rules, name))
      return say(
        path,
        `has ${show(name)}, which the editor does not offer: leave it out (there are ${Object.keys(rules).join(', ')})`,
      )
    const advice = rules[name]?.(value, row)
    if (advice) return say(`${path}.${name}`, `is ${show(value)}: ${advice}`)
  }
  const missing = needed.find((name) => !has(row, name) || row[name] === undefined)
  return missing === undefined ? undefined : say(`${path}.${missing}`, 'is missing: give it')
}

const findKindFault = ({ node, parent, path }: Place): TextFault | undefined => {
  if (!isPlainObject(node)) return say(path, `is ${show(node)}: give a node with a type`)
  const { type } = node
  // The root has no type in what programs write.
  if (parent === '')
    return type === undefined || type === 'root'
      ? undefined
      : say(`${path}.type`, `is ${show(type)}: use "root"`)
  const allowed = HOLDS[parent] ?? []
  if (typeof type === 'string' && allowed.includes(type)) return undefined
  return say(
    path,
    `is of type ${show(type)}, which the editor does not offer in a ${parent}: use ${allowed.join(', ')}`,
  )
}

const findLimitFault = ({ depth, path }: Place, count: Count): TextFault | undefined => {
  if (depth > LIMITS.depth)
    return say(
      path.split('.').slice(0, 5).join('.'),
      `has more than ${LIMITS.depth} levels: use fewer`,
    )
  if (count.nodes > LIMITS.nodes)
    return say('root', `has more than ${LIMITS.nodes} parts: divide it into several texts`)
  if (count.characters > LIMITS.characters)
    return say(
      'root',
      `has more than ${LIMITS.characters} characters: divide it into several texts`,
    )
  return undefined
}

const findNodeFault = (place: Place): TextFault | undefined => {
  const fault = findKindFault(place)
  if (fault) return fault
  const node = place.node as Row
  const type = place.parent === '' ? 'root' : String(node.type)
  const attributes = findAttributeFault(
    node,
    place.path,
    ATTRIBUTES[type] ?? {},
    NEEDED[type] ?? [],
  )
  if (attributes || !isPlainObject(node.fields)) return attributes
  const { fields } = node
  return findAttributeFault(fields, `${place.path}.fields`, LINK_FIELDS, NEEDED_LINK_FIELDS(fields))
}

const charactersOf = ({ fields, text }: Row): number =>
  (typeof text === 'string' ? text.length : 0) +
  (isPlainObject(fields) && typeof fields.url === 'string' ? fields.url.length : 0)

/** Below it, the last first, as they are taken from the end. */
const below = ({ depth, path, parent }: Place, node: Row): Place[] =>
  (Array.isArray(node.children) ? node.children : [])
    .map((child: unknown, index) => ({
      node: child,
      path: `${path}.children.${index}`,
      parent: parent === '' ? 'root' : String(node.type),
      depth: depth + 1,
    }))
    .reverse()

/**
 * The first thing in running text that the editor does not offer, or nothing. Asked wherever such a
 * text is stored or given out; takes a time in proportion to the text, and no stack, however deep
 * it is.
 *
 * @param value what a rich text field holds in one language
 */
export const findTextFault = (value: unknown): TextFault | undefined => {
  if (value === null || value === undefined) return undefined
  if (!isPlainObject(value)) return say('root', 'is missing: write the text with the editor')
  const odd = Object.keys(value).find((name) => name !== 'root')
  if (odd !== undefined) return say('the text', `has ${show(odd)} beside its root: leave it out`)
  const count: Count = { nodes: 0, characters: 0 }
  const places: Place[] = [{ node: value.root, path: 'root', parent: '', depth: 0 }]
  for (let place = places.pop(); place; place = places.pop()) {
    count.nodes += 1
    const limit = findLimitFault(place, count)
    const fault = limit ?? findNodeFault(place)
    if (fault) return fault
    const node = place.node as Row
    count.characters += charactersOf(node)
    // What waits is counted too: a million nodes side by side are not looked at one by one.
    const waiting = places.length + (Array.isArray(node.children) ? node.children.length : 0)
    if (count.nodes + waiting > LIMITS.nodes)
      return findLimitFault(place, { ...count, nodes: count.nodes + waiting })
    for (const child of below(place, node)) places.push(child)
  }
  return findLimitFault({ node: undefined, path: 'root', parent: '', depth: 0 }, count)
}
