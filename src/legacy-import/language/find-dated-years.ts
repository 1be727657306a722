import type { Locale } from '@/locales'

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2022, month, 12)))
const NUMERIC = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]((?:19|20)\d\d)(?!\d)/g
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g
const FEWEST_LETTERS = 4

/** The months' names, alone and in a date: languages inflect them, so beginnings are compared. */
const monthNames = (locale: Locale): string[] =>
  MONTHS.flatMap((date) => [
    date.toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' }),
    date.toLocaleDateString(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }),
  ]).flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])

const isMonth = (word: string, names: readonly string[]): boolean =>
  names.some((name) => {
    const length = Math.max(FEWEST_LETTERS, Math.min(name.length, word.length) - 3)
    return (
      name === word || (word.length >= length && name.slice(0, length) === word.slice(0, length))
    )
  })

/** The years a text names together with a month: "12 October 2022", "2022. gada oktobrī". */
export const findDatedYears = (text: string, locale: Locale): number[] => {
  const names = monthNames(locale)
  const years = [...text.matchAll(NUMERIC)].map(({ 1: year }) => Number(year))
  for (const { 1: year, index } of text.matchAll(YEAR)) {
    const before =
      text
        .slice(Math.max(0, index - 40), index)
        .match(/\p{L}+/gu)
        ?.slice(-2) ?? []
    const after =
      text
        .slice(index + 4, index + 44)
        .match(/\p{L}+/gu)
        ?.slice(0, 2) ?? []
    const words = [...before, ...after].map((word) => word.toLowerCase())
    if (words.some((word) => isMonth(word, names))) years.push(Number(year))
  }
  return years
}
