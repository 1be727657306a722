import type { Config } from 'dompurify'

import { refuse } from '../refusal'
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DRAWN_TAGS, isNoise } from './allowed'
import { checkMarkup } from './check-markup'
import { assertFewDrawn } from './count-drawn'
import { isLocalLink, isSafeStyle } from './is-safe-style'
import { openWindow, type SvgWindow } from './open-window'

export type SanitizedSvg = {
  value: { text: string }
  /** What was taken out: names of elements and attributes. */
  warnings: string[]
}

const NAMESPACE = 'http://www.w3.org/2000/svg'
/** Their values are read by people, not by CSS. */
const PLAIN: readonly string[] = ['aria-label', 'class', 'd', 'id', 'lang', 'points', 'xml:lang']

const CONFIG: Config & { IN_PLACE: true } = {
  ALLOWED_TAGS: ['#text', ...ALLOWED_TAGS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  FORBID_CONTENTS: ['script', 'foreignObject', 'metadata', 'animate', 'set', 'iframe'],
  IN_PLACE: true,
  NAMESPACE,
  PARSER_MEDIA_TYPE: 'application/xhtml+xml',
  SANITIZE_DOM: false,
}

const parse = ({ window }: SvgWindow, text: string): Element => {
  const document = new window.DOMParser().parseFromString(text, 'image/svg+xml')
  const root = document.documentElement
  if (document.getElementsByTagName('parsererror').length > 0)
    refuse('damaged', 'The drawing is no well-formed XML: save or export it again.')
  if (root.nodeName !== 'svg' || root.namespaceURI !== NAMESPACE)
    refuse('not-svg', `There is no SVG inside: it begins with <svg xmlns="${NAMESPACE}">.`)
  return root
}

const isSafeAttribute = (name: string, value: string): boolean => {
  if (name === 'href' || name === 'xlink:href') return isLocalLink(value)
  if (name.startsWith('xmlns') || PLAIN.includes(name)) return true
  return isSafeStyle(value)
}

/** The sanitiser keeps to names; what values may say is checked first. */
const dropUnsafeValues = (root: Element): string[] => {
  const dropped: string[] = []
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (!ALLOWED_ATTRIBUTES.includes(name) || isSafeAttribute(name, value)) continue
      element.removeAttribute(name)
      dropped.push(name)
    }
    if (element.localName !== 'style') continue
    // A style sheet is text; as CDATA it would be taken out.
    const css = element.textContent
    element.textContent = css
    if (element.isConnected && isSafeStyle(css)) continue
    element.remove()
    dropped.push('style')
  }
  return dropped
}

const assertClean = (opened: SvgWindow, text: string): void => {
  const root = parse(opened, text)
  const all = [root, ...root.querySelectorAll('*')]
  const isClean = all.every(
    (element) =>
      element.namespaceURI === NAMESPACE &&
      ALLOWED_TAGS.includes(element.nodeName) &&
      [...element.attributes].every(
        ({ name, value }) => ALLOWED_ATTRIBUTES.includes(name) && isSafeAttribute(name, value),
      ),
  )
  if (!isClean) refuse('damaged', 'The drawing cannot be made safe: export it again as plain SVG.')
  if (!all.some(({ nodeName }) => DRAWN_TAGS.has(nodeName)))
    refuse('not-svg', 'Nothing is left to draw without what is not taken: send shapes, or a PNG.')
}

/**
 * A drawing cut down to still shapes, paint and words of its own, parsed once more to be sure.
 *
 * @throws FILE_REFUSED, FILE_TOO_LARGE
 */
export const sanitizeSvg = async (bytes: Uint8Array): Promise<SanitizedSvg> => {
  const markup = checkMarkup(bytes)
  const opened = await openWindow()
  const root = parse(opened, markup)
  const removed = dropUnsafeValues(root)
  opened.purify.sanitize(root, CONFIG)
  for (const one of opened.purify.removed)
    removed.push(
      'element' in one ? one.element.nodeName : (one.attribute?.name ?? one.from.nodeName),
    )
  assertFewDrawn(root)
  const text = `${new opened.window.XMLSerializer().serializeToString(root)}\n`
  assertClean(opened, text)
  const names = removed.filter((name) => !isNoise(name) && !name.startsWith('#'))
  return { value: { text }, warnings: [...new Set(names)].sort() }
}
