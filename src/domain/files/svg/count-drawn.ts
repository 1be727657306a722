import { refuse } from '../refusal'

const MAX_DRAWN = 50_000
/** Parts within parts, also those that are repeated from elsewhere. */
const MAX_NESTED = 500

const targetOf = (element: Element): string | undefined =>
  element.localName === 'use'
    ? (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').trim().slice(1)
    : undefined

/** One after the other: the list of all is searched anew for each of them. */
const childrenOf = function* (element: Element): Generator<Element> {
  for (let next = element.firstElementChild; next; next = next.nextElementSibling) yield next
}

/**
 * Refuses a drawing that repeats parts of itself until a viewer gives up: ten lines can ask for a
 * thousand million shapes.
 *
 * @throws FILE_REFUSED
 */
export const assertFewDrawn = (root: Element): void => {
  const byId = new Map([...root.querySelectorAll('[id]')].map((element) => [element.id, element]))
  const counted = new Map<Element, number>()
  const open = new Set<Element>()
  const count = (element: Element): number => {
    const known = counted.get(element)
    if (known !== undefined) return known
    if (open.has(element)) return refuse('bomb', 'The drawing repeats itself without end.')
    open.add(element)
    if (open.size > MAX_NESTED)
      refuse('bomb', `The drawing has more than ${MAX_NESTED} parts within parts: make it simpler.`)
    const target = byId.get(targetOf(element) ?? '')
    let drawn = 1 + (target ? count(target) : 0)
    for (const child of childrenOf(element)) drawn += count(child)
    open.delete(element)
    counted.set(element, drawn)
    if (drawn > MAX_DRAWN)
      refuse('bomb', `The drawing draws more than ${MAX_DRAWN} shapes: make it simpler.`)
    return drawn
  }
  count(root)
}
