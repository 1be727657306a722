const LONGEST = 80

/** A text as a message names it: in quotation marks, and cut when it is long. */
export const quote = (text: string): string =>
  `"${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}"`

/** The surroundings of a find in a longer text. */
export const quoteAround = (text: string, index: number, length: number): string => {
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, index - 12)) + 1)
  const after = text.indexOf(' ', index + length + 8)
  return quote(text.slice(start, after < 0 ? text.length : after).trim())
}
