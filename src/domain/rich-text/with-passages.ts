import { adviseLink, findLinkFault } from '@/domain/links'

import { childrenOf, hasWords, isNode, type Node, passageNodes, targetOf } from './list-passages'
import { LINE_BREAK, MarkupFault, parseMarkup, type Piece } from './parse-markup'
import { toHarmless } from './to-harmless'
import { element, textNode } from './to-rich-text'

type Inline = ReturnType<typeof textNode> | Node

const toText = ({ bold, italic, text }: Piece): Inline =>
  text === LINE_BREAK
    ? ({ type: 'linebreak', version: 1 } as Node)
    : { ...textNode(text), format: (bold ? 1 : 0) + (italic ? 2 : 0) }

/** As it is given out: what the editor does not offer is not copied into a translation. */
const rootOf = (value: unknown): unknown => toHarmless(value).value?.root

const isLink = ({ type }: Node): boolean => type === 'link' || type === 'autolink'

/** Every link of running text, in reading order. */
const linksIn = (node: unknown): Node[] =>
  isNode(node) ? [...(isLink(node) ? [node] : []), ...childrenOf(node).flatMap(linksIn)] : []

/** A link of the source leads where it does there; a new one only to an address. */
const linkTo = (href: string, known: readonly Node[], children: Inline[]): Node => {
  const link = known.find(({ fields }) => targetOf(fields) === href)
  if (link) return { ...link, children }
  const fault = findLinkFault(href)
  if (fault)
    throw new MarkupFault(
      `the link target "${href.slice(0, 80)}" is neither one of the source text nor an address, as it ${fault}: ` +
        `take one of the source or ${adviseLink()}`,
    )
  const fields = { linkType: 'custom', newTab: false, url: href }
  return element('link', children, { fields, version: 3 }) as Node
}

const inlineNodes = (markup: string, known: readonly Node[]): Inline[] => {
  const nodes: Inline[] = []
  let link: { href: string; pieces: Piece[] } | undefined
  const flush = (): void => {
    if (link) nodes.push(linkTo(link.href, known, link.pieces.map(toText)))
    link = undefined
  }
  for (const piece of parseMarkup(markup)) {
    if (piece.href === undefined || link?.href !== piece.href) flush()
    if (piece.href === undefined) nodes.push(toText(piece))
    else link = { href: piece.href, pieces: [...(link?.pieces ?? []), piece] }
  }
  flush()
  return nodes
}

type Replacement = { nodes: ReadonlyMap<Node, Inline[]> }

const HOLDERS = new Set(['list', 'listitem', 'root', 'paragraph', 'heading', 'quote'])

const numbered = (children: Inline[]): Inline[] =>
  children.map((child, index) =>
    isNode(child) && child.type === 'listitem' ? { ...child, value: index + 1 } : child,
  )

/** The node with other words, or nothing when none of its passages has any left. */
const rebuild = (node: Node, replacement: Replacement): Inline[] => {
  const words = replacement.nodes.get(node)
  if (words) {
    if (words.length === 0) return []
    return typeof node.text === 'string' ? words : [{ ...node, children: words }]
  }
  const before = childrenOf(node)
  if (before.length === 0) return [node]
  const children = before.flatMap((child) => rebuild(child, replacement))
  if (children.length === 0 && HOLDERS.has(String(node.type))) return []
  return [{ ...node, children: node.type === 'list' ? numbered(children) : children }]
}

/**
 * Running text with the structure of another one (headings, lists, what links lead to) and words of
 * its own: one markup for each passage that `listPassages` finds in the template.
 *
 * @param markups an empty one leaves its passage out
 * @param others more running text whose link targets are known: what was translated before
 * @returns null when no passage has words
 * @throws MarkupFault for marks or link targets that cannot be
 */
export const withPassages = (
  template: unknown,
  markups: readonly string[],
  others: readonly unknown[] = [],
): Record<string, unknown> | null => {
  const root = rootOf(template)
  if (!isNode(root)) return null
  const passages = passageNodes(root).filter(hasWords)
  const links = [...linksIn(root), ...others.flatMap((other) => linksIn(rootOf(other)))]
  const nodes = new Map(
    passages.map((node, index) => [node, inlineNodes(markups[index] ?? '', links)]),
  )
  if ([...nodes.values()].every((words) => words.length === 0)) return null
  const [rebuilt] = rebuild(root, { nodes })
  return { root: rebuilt }
}
