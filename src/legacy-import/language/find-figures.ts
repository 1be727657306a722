const NAME =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|#\S+|(?:\p{Lu}[\p{L}_]*|[Cc]ovid)-?\d[\p{L}\p{N}_]*/gu
const NUMBER =
  /(?<![\d.,])(\d{1,3}(?:[\s.,'’]\d{3})+(?![\d])|\d+(?:[.,]\d{1,2}(?!\d))?)(\s*\p{L}+)?/gu

/** "Thousand" and its abbreviations in the 24 languages. */
const THOUSAND =
  /^(?:tys|tis[íií]?c?|tisoč|tisuć|tūkst|tusen|tusind|tausend|duizend|tuhat|tuhan|ezer|mila|mille|mil|mii|mijl?|elf|thousand|хил|χιλ|míle)/iu

/**
 * The numbers of a text in their order: `12 000`, `12.000`, `12,000` and `12 tys.` are one.
 * Decimals and names such as COVID-19 are left out.
 */
export const findFigures = (text: string): number[] =>
  [...text.replace(NAME, ' ').matchAll(NUMBER)].flatMap(({ 1: digits = '', 2: word = '' }) => {
    const isGrouped = /\D\d{3}$/.test(digits)
    if (!isGrouped && /\D/.test(digits)) return []
    const value = Number(digits.replace(/\D/g, ''))
    return [value < 1000 && THOUSAND.test(word.trim()) ? value * 1000 : value]
  })
