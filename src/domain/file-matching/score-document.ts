import { getLocale, type Locale } from '@/locales'

import type { CatalogueDocument } from './catalogue'
import { saysType } from './document-types'
import type { FileName } from './read-file-name'
import { stemsOf } from './stems'

/** What is known of a file. */
export type Clues = {
  name: FileName
  bytes: number
  /** The words of its title and of the beginning of its text. */
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
      const explained = shareOf(name.stems, new Set(stems), weigh)
      const covered = shareOf(stems, words, weigh)
      return {
        weight: explained < 0.3 ? 0 : 0.6 * explained + 0.25 * covered,
        reason: `the name is like ${what}`,
      }
    }),
  )
}

const byText = (document: CatalogueDocument, { textStems, weigh }: Clues): Evidence =>
  best(
    titlesOf(document)
      .slice(1)
      .map(({ stems, what }) => {
        const covered = stems.length < 2 ? 0 : shareOf(stems, textStems, weigh)
        return {
          weight: covered < 0.6 ? 0 : 0.7 * covered * Math.min(1, stems.length / 4),
          reason: `the text begins with ${what}`,
        }
      }),
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
  return year ? { weight: -0.2, reason: `its name says ${said}, the document is of ${year}` } : NOTHING
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
  const proofs = [byKey, byName, byText, bySize].map((by) => by(document, clues))
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
