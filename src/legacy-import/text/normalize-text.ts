const QUOTES = /["'`´‘’‚‛“”„‟«»‹›′″]/g
const SEPARATORS = /[-‐‑‒–—―−:;,|]/g
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/**
 * A text as it is compared: case, white space, quotation marks, dashes, colons, commas, invisible
 * characters and a final mark make no difference.
 */
export const normalizeText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(QUOTES, ' ')
    .replace(SEPARATORS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.!?…]+$/, '')
    .toLowerCase()
