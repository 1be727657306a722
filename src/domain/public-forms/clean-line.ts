// Control and format characters, among them those that turn the direction of writing, and the line
// separators of Unicode.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** One line of text as it may stand in a header: no line ends, nothing unseen, single spaces. */
export const cleanLine = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
