import { refuse } from '../refusal'

/** @see https://www.w3.org/TR/webvtt1/#webvtt-caption-or-subtitle-cue-components */
const ALLOWED = /^\/?(?:c|i|b|u|ruby|rt|v|lang)(?:\.[^\s.<>&]+)*(?:[ \t][^<>]*)?$/
const TIMESTAMP = /^(?:\d{2,4}:)?[0-5]\d:[0-5]\d\.\d{3}$/

/**
 * One line of a caption: WebVTT's own marks and no others, since some players show captions as
 * HTML.
 *
 * @throws FILE_REFUSED
 */
export const checkCueText = (text: string, line: number): void => {
  if (text.includes('-->'))
    refuse('times', `Line ${line}: the time of a new caption needs an empty line before it.`)
  for (const [, inside = '', end] of text.matchAll(/<([^>]*)(>?)/g)) {
    if (end && (inside === '/' || inside === '' || ALLOWED.test(inside) || TIMESTAMP.test(inside)))
      continue
    refuse(
      'tag',
      `Line ${line}: "<${inside.slice(0, 30)}${end}" is no mark of WebVTT; allowed are c, i, b, u, ruby, rt, v, lang and times. Write &lt; for a plain "<".`,
    )
  }
}
