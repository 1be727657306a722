import { toSlug } from '@/domain/slugs'
import { getLocale, type Locale } from '@/locales'

import type { CatalogueDocument } from './catalogue'
import { saysType } from './document-types'
import type { FileName } from './read-file-name'
import { stemsOf } from './stems'

/** What is known of a file. */
export type Clues = {
  name: FileName
  bytes: number
  /** Its title and the beginning of its text, as `plainOf` gives it. */
  opening: string
  /** The words of these. */
  textStems: ReadonlySet<string>
  locale: Locale | undefined
  /** How much a word tells: the rarer among the documents, the more. */
  weigh: (stem: string) => number
}

export type Score = { score: number; reasons: string[] }

type Evidence = { weight: number; reason: string }

/** Pages state sizes in KB with two decimals: half of the last digit is the measure. */
const SIZE_TOLERANCE = 6
const SHORTEST_KEY = 4
const SHORTEST_TITLE = 12
const LONG_TITLE = 40

const NOTHING: Evidence = { weight: 0, reason: '' }

const shareOf = (
  of: readonly string[],
  among: ReadonlySet<string>,
  weigh: Clues['weigh'],
): number => {
  const sum = (stems: readonly string[]) => stems.reduce((total, stem) => total + weigh(stem), 0)
  const all = sum(of)
  return all === 0 ? 0 : sum(of.filter((stem) => among.has(stem))) / all
}

const byKey = ({ key }: CatalogueDocument, { name }: Clues): Evidence => {
  if (key.length < SHORTEST_KEY || !`-${name.slug}-`.includes(`-${key}-`)) return NOTHING
  const share = key.length / name.slug.length
  return { weight: 0.55 + 0.43 * share, reason: `the name holds the key "${key}"` }
}

const best = (all: readonly Evidence[]): Evidence =>
  all.reduce((most, each) => (each.weight > most.weight ? each : most), NOTHING)

const titlesOf = ({ key, languages }: CatalogueDocument) => [
  { stems: stemsOf(key), what: 'the key' },
  ...[...languages].map(([locale, { title }]) => ({
    stems: [...new Set(stemsOf(title))],
    what: `the title in ${getLocale(locale).englishName}`,
  })),
]

const byName = (document: CatalogueDocument, { name, weigh }: Clues): Evidence => {
  const words = new Set(name.stems)
  return best(
    titlesOf(document).map(({ stems, what }) => {
      // A number alone says nothing.
      const isLike = stems.some((stem) => words.has(stem) && !/^\d/.test(stem))
      const explained = isLike ? shareOf(name.stems, new Set(stems), weigh) : 0
      const covered = shareOf(stems, words, weigh)
      return {
        weight: explained < 0.3 ? 0 : 0.6 * explained + 0.25 * covered,
        reason: `the name is like ${what}`,
      }
    }),
  )
}

/** Text and title word by word, whatever stands between the words. */
export const plainOf = (text: string): string => toSlug(text, text.length).replaceAll('-', ' ')

/** A title that is there word by word says more than its words, and a long one more than a short. */
const weighText = (title: string, { opening, textStems, weigh }: Clues): number => {
  const plain = plainOf(title)
  const [stems, isLong] = [stemsOf(title), plain.length >= SHORTEST_TITLE]
  if (stems.length < 2) return 0
  if (isLong && opening.includes(plain)) return 0.5 + 0.35 * Math.min(1, plain.length / LONG_TITLE)
  const covered = shareOf(stems, textStems, weigh)
  return covered < 0.6 ? 0 : 0.6 * covered * Math.min(1, stems.length / 4)
}

const byText = ({ languages }: CatalogueDocument, clues: Clues): Evidence =>
  best(
    [...languages].map(([locale, { title }]) => ({
      weight: weighText(title, clues),
      reason: `the text begins with the title in ${getLocale(locale).englishName}`,
    })),
  )

const bySize = ({ languages }: CatalogueDocument, { bytes, locale }: Clues): Evidence => {
  const said = locale && languages.get(locale)?.announcedBytes
  return said && Math.abs(said - bytes) <= SIZE_TOLERANCE
    ? { weight: 0.75, reason: 'it is exactly as large as announced' }
    : NOTHING
}

const byYear = ({ key, languages, year }: CatalogueDocument, { name }: Clues): Evidence => {
  const [said] = name.years
  if (said === undefined) return NOTHING
  const texts = [key, ...[...languages.values()].map(({ title }) => title)]
  if (year === said || texts.some((text) => text.includes(String(said))))
    return { weight: 0.08, reason: `both are of ${said}` }
  return year
    ? { weight: -0.2, reason: `its name says ${said}, the document is of ${year}` }
    : NOTHING
}

const bySlot = ({ languages }: CatalogueDocument, { locale }: Clues): Evidence => {
  const slot = locale && languages.get(locale)
  if (!slot) return NOTHING
  const language = getLocale(locale).englishName
  if (slot.hasFile) return { weight: -0.08, reason: `${language} has a file already` }
  return slot.announced ? { weight: 0.06, reason: `${language} is announced` } : NOTHING
}

/** How likely a file belongs to a document, from 0 to 100, and why. */
export const scoreDocument = (document: CatalogueDocument, clues: Clues): Score => {
  const key = byKey(document, clues)
  const name = key.weight > 0 ? NOTHING : byName(document, clues)
  const proofs = [key, name, byText(document, clues), bySize(document, clues)]
  const doubt = proofs.reduce((left, { weight }) => left * (1 - weight), 1)
  if (doubt === 1) return { score: 0, reasons: [] }
  const isOfType = saysType(clues.name.stems, document.type)
  const hints = [
    byYear(document, clues),
    bySlot(document, clues),
    isOfType ? { weight: 0.05, reason: `the name says ${document.type}` } : NOTHING,
  ]
  const score = hints.reduce((total, { weight }) => total + weight, 1 - doubt)
  return {
    score: Math.round(100 * Math.min(1, Math.max(0, score))),
    reasons: [...proofs, ...hints].filter(({ weight }) => weight !== 0).map(({ reason }) => reason),
  }
}
