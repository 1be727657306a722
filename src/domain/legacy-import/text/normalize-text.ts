const QUOTES = /["'`´‘’‚‛“”„‟«»‹›′″]/g
const DASHES = /[-‐‑‒–—―−]/g
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/**
 * A text as it is compared: case, white space, quotation marks, kinds of dashes, invisible
 * characters and a final full stop make no difference.
 */
export const normalizeText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, ' ')
    .replace(DASHES, ' - ')
    .replace(/\s*([!?.…:;,]+)(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.…]+$/, '')
    .toLowerCase()
