import { ATTRIBUTES, isPlainObject, LINK_FIELDS, NEEDED_LINK_FIELDS } from './attributes'
import { findTextFault } from './find-fault'
import { ALL_MARKS, HEADINGS, HOLDS, isInline, LIMITS, LISTS } from './offered'
import { element, textNode, toRichText } from './to-rich-text'

type Row = Record<string, unknown>

export type Harmless = {
  /** Running text that holds only what the editor offers, with all the words that were there. */
  value: Row | null
  /** What was taken out or shown in another way, one sentence each; none where nothing was. */
  changes: string[]
  /** Whether something without words went: a picture, a film, whatever a program had put there. */
  dropsMore: boolean
}

/** Levels that a flattened text is given to stand in. */
const ROOM = 2

type Cleaning = Omit<Harmless, 'value'>

const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/** All words below a node, however deep, without a stack. */
const wordsOf = (node: unknown): string => {
  const words: string[] = []
  const left: unknown[] = [node]
  while (left.length > 0) {
    const one = left.pop()
    if (typeof one === 'string') words.push(one)
    if (!isPlainObject(one)) continue
    if (typeof one.text === 'string' || typeof one.text === 'number') words.push(String(one.text))
    else if (one.type === 'linebreak') words.push('\n')
    const children = rowsOf(one.children)
    for (let index = children.length - 1; index >= 0; index -= 1) left.push(children[index])
  }
  return words
    .join(' ')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

const nameOf = (node: unknown): string =>
  isPlainObject(node) && typeof node.type === 'string' ? `"${node.type.slice(0, 40)}"` : 'no node'

const asPlain = (node: unknown, cleaning: Cleaning): unknown[] => {
  const text = wordsOf(node)
  cleaning.changes.push(
    text
      ? `${nameOf(node)}, which the editor does not offer, is shown as plain text`
      : `${nameOf(node)}, which the editor does not offer and which has no words, is left out`,
  )
  if (!text) cleaning.dropsMore = true
  return text ? [textNode(text)] : []
}

/** The attributes that are as the rules say; others are as if they had not been given. */
const goodOnes = (node: Row, type: string, cleaning: Cleaning): Row => {
  const rules = ATTRIBUTES[type] ?? {}
  const given = Object.entries(node).filter(([, value]) => value !== undefined)
  const good = given.filter(
    ([name, value]) => Object.hasOwn(rules, name) && !rules[name]?.(value, node),
  )
  if (good.length < given.length)
    cleaning.changes.push(`what "${type}" said beyond what the editor offers is left out`)
  return Object.fromEntries(good)
}

const inText = (node: Row, type: string, cleaning: Cleaning): unknown[] => {
  if (type === 'linebreak') return [{ version: 1, ...goodOnes(node, type, cleaning) }]
  const { text } = node
  if (typeof text !== 'string') return asPlain(node, cleaning)
  const format = Number.isInteger(node.format) ? Number(node.format) & ALL_MARKS : 0
  const own = type === 'tab' && text !== '\t' ? 'text' : type
  return [{ ...textNode(text), ...goodOnes(node, own, cleaning), format, type: own }]
}

const inLink = (node: Row, type: string, depth: number, cleaning: Cleaning): unknown[] => {
  const children = inside(node, type, depth, cleaning)
  const fields = isPlainObject(node.fields) ? node.fields : {}
  const good = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => Object.hasOwn(LINK_FIELDS, name) && !LINK_FIELDS[name]?.(value, fields),
    ),
  )
  const isLess =
    Object.keys(good).length < Object.values(fields).filter((one) => one !== undefined).length
  const isWhole = NEEDED_LINK_FIELDS(fields).every((name) => name in good)
  if (isWhole && isLess)
    cleaning.changes.push('what a link said beyond what the editor offers is left out')
  if (isWhole)
    return [
      { ...element(type, children, {}), ...goodOnes(node, type, cleaning), fields: good, children },
    ]
  const { url } = fields
  cleaning.changes.push(
    `a link to ${typeof url === 'string' ? `"${url.slice(0, 200)}"` : 'nothing'} is taken from its words`,
  )
  return children
}

const REPAIRS: Readonly<Record<string, (node: Row) => Row>> = {
  heading: ({ tag }) => ({
    tag: HEADINGS.some((one) => one === tag)
      ? tag
      : tag === 'h1' || tag === 'h2'
        ? HEADINGS[0]
        : HEADINGS.at(-1),
  }),
  list: ({ listType }) =>
    listType === 'number'
      ? { listType, tag: LISTS.number, start: 1 }
      : { listType: 'bullet', tag: LISTS.bullet, start: 1 },
}

const inElement = (node: Row, type: string, depth: number, cleaning: Cleaning): unknown[] => {
  const children = inside(node, type, depth, cleaning)
  const good = goodOnes(node, type, cleaning)
  if (type === 'list' && children.length === 0) return []
  return [{ ...element(type, children, {}), ...REPAIRS[type]?.(node), ...good, children, type }]
}

const clean = (node: unknown, parent: string, depth: number, cleaning: Cleaning): unknown[] => {
  const type = isPlainObject(node) && typeof node.type === 'string' ? node.type : ''
  if (
    !isPlainObject(node) ||
    depth >= LIMITS.depth - ROOM ||
    (!Object.hasOwn(HOLDS, type) && !isInline(type))
  )
    return asPlain(node, cleaning)
  if (
    !(HOLDS[parent] ?? []).includes(type) &&
    !isInline(type) &&
    !(HOLDS.root ?? []).includes(type)
  )
    return asPlain(node, cleaning)
  if (type === 'link' || type === 'autolink') return inLink(node, type, depth, cleaning)
  return isInline(type) ? inText(node, type, cleaning) : inElement(node, type, depth, cleaning)
}

const isInlineNode = (node: unknown): boolean => isPlainObject(node) && isInline(String(node.type))

/** Words that stand where only paragraphs or entries of a list may are given one. */
const inPlace = (nodes: unknown[], parent: string): unknown[] => {
  const holder = parent === 'list' ? 'listitem' : 'paragraph'
  const placed: unknown[] = []
  let open: { children: unknown[] } | undefined
  for (const node of nodes) {
    const type = isPlainObject(node) ? String(node.type) : ''
    if ((HOLDS[parent] ?? []).includes(type)) {
      open = undefined
      placed.push(node)
      continue
    }
    if (!open) placed.push((open = element(holder, [], {})))
    open.children.push(node)
  }
  return placed
}

const inside = (node: Row, type: string, depth: number, cleaning: Cleaning): unknown[] => {
  const children = rowsOf(node.children).flatMap((child) => clean(child, type, depth + 1, cleaning))
  const holds = HOLDS[type] ?? []
  const isRight = children.every(
    (child) => isPlainObject(child) && holds.includes(String(child.type)),
  )
  if (isRight) return children
  // A paragraph in a paragraph, a link in a link: the words stay.
  if (!holds.includes('paragraph') && type !== 'list')
    return children.flatMap((child) =>
      isInlineNode(child) && holds.includes(String((child as Row).type))
        ? [child]
        : asPlain(child, cleaning),
    )
  return inPlace(children, type)
}

/** Of what is no text, or far too much of one, only the words. */
const asOneText = (value: unknown, change: string): Harmless => {
  const text = wordsOf(isPlainObject(value) && isPlainObject(value.root) ? value.root : value)
  const kept = text ? toRichText([{ kind: 'paragraph', text }]) : null
  return { value: kept, changes: [change], dropsMore: !text }
}

const countsMore = (root: Row): boolean => {
  const left: unknown[] = [root]
  for (let seen = 0; left.length > 0; seen += 1) {
    const node = left.pop()
    const children = isPlainObject(node) ? rowsOf(node.children) : []
    if (seen + left.length + children.length > LIMITS.nodes) return true
    for (const child of children) left.push(child)
  }
  return false
}

/**
 * Running text as it may be given out, and shown in the editor: what the editor does not offer is
 * plain text, a link that may not be is only its words. Good text comes back as it is.
 */
export const toHarmless = (value: unknown): Harmless => {
  if (!findTextFault(value))
    return { value: (value as Row | null | undefined) ?? null, changes: [], dropsMore: false }
  const root = isPlainObject(value) ? value.root : undefined
  if (!isPlainObject(root)) return asOneText(value, 'the text had no form that the editor knows')
  if (countsMore(root)) return asOneText(value, 'the text had more parts than the editor can show')
  const cleaning: Cleaning = { changes: [], dropsMore: false }
  const children = inside(root, 'root', 0, cleaning)
  const good = goodOnes(root, 'root', cleaning)
  if (![undefined, 'root'].includes(good.type as string | undefined))
    cleaning.changes.push('what "root" said beyond what the editor offers is left out')
  const changes = [...new Set(cleaning.changes)]
  return { ...cleaning, changes, value: { root: element('root', children, {}) } }
}
