import type { Locale } from '@/locales'

import type { Catalogue, CatalogueDocument } from './catalogue'
import { decideLanguage, type DecidedLanguage } from './decide-language'
import type { OpenedPdf } from './opened-pdf'
import { readFileName } from './read-file-name'
import { type Clues, plainOf, scoreDocument } from './score-document'
import { stemsOf } from './stems'

export type Proposal = {
  document: string
  title: string
  key: string
  /** From 0 to 100. */
  score: number
  reasons: string[]
}

export type FileMatch = {
  language: DecidedLanguage
  /** The likeliest first. */
  proposals: Proposal[]
  /** Whether document and language may be taken without a look. */
  isSure: boolean
}

type Question = {
  file: { name: string; bytes: number }
  pdf: OpenedPdf
  catalogue: Catalogue
}

const MOST_PROPOSALS = 5
const MOST_CANDIDATES = 40
const LEAST_SCORE = 25
const SURE_SCORE = 70
const SURE_MARGIN = 12

const weigher = ({ byStem, documents }: Catalogue): Clues['weigh'] => {
  return (stem) => Math.log(1 + documents.length / (byStem.get(stem)?.length ?? 0.5))
}

/** The documents that share the most telling words; the rest is not looked at closely. */
const shareWords = (
  { byStem, documents }: Catalogue,
  stems: Iterable<string>,
  weigh: Clues['weigh'],
): CatalogueDocument[] => {
  const sums = new Map<number, number>()
  for (const stem of stems)
    for (const index of byStem.get(stem) ?? [])
      sums.set(index, (sums.get(index) ?? 0) + weigh(stem))
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_CANDIDATES)
    .flatMap(([index]) => documents[index] ?? [])
}

const isAsLarge = ({ languages }: CatalogueDocument, { bytes, locale }: Clues): boolean => {
  const said = locale && languages.get(locale)?.announcedBytes
  return typeof said === 'number' && Math.abs(said - bytes) < 10
}

const candidatesOf = (catalogue: Catalogue, clues: Clues): CatalogueDocument[] => [
  ...new Set([
    ...shareWords(catalogue, clues.name.stems, clues.weigh),
    ...shareWords(catalogue, clues.textStems, clues.weigh),
    ...catalogue.documents.filter((document) => isAsLarge(document, clues)),
  ]),
]

const titleIn = ({ key, languages }: CatalogueDocument, locale: Locale | undefined): string =>
  (locale && languages.get(locale)?.title) ||
  languages.get('en')?.title ||
  [...languages.values()].find(({ title }) => title)?.title ||
  key

/** Which document and which language a PDF most likely belongs to, and why. */
export const matchFile = ({ catalogue, file, pdf }: Question): FileMatch => {
  const name = readFileName(file.name)
  const language = decideLanguage({ ...pdf, named: name.language })
  const { locale } = language
  const text = `${pdf.title} ${pdf.opening}`
  const clues: Clues = {
    bytes: file.bytes,
    locale,
    name,
    opening: plainOf(text),
    textStems: new Set(stemsOf(text)),
    weigh: weigher(catalogue),
  }
  const scored = candidatesOf(catalogue, clues)
    .map((document) => ({ document, ...scoreDocument(document, clues) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.document.key < b.document.key ? -1 : 1))
  const [first, second] = scored
  const hasFile = locale && first?.document.languages.get(locale)?.hasFile
  return {
    language,
    proposals: scored.slice(0, MOST_PROPOSALS).map(({ document, reasons, score }) => ({
      document: document.id,
      title: titleIn(document, locale),
      key: document.key,
      score,
      reasons,
    })),
    isSure:
      language.isSure &&
      !hasFile &&
      first !== undefined &&
      first.score >= SURE_SCORE &&
      first.score - (second?.score ?? 0) >= SURE_MARGIN,
  }
}
