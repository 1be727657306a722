import { LOCALE_CODES } from '@/locales'

import { compareText } from '../text/compare-text'
import { quote } from '../text/quote'
import { slugify } from '../text/slugify'
import { clusterEntries } from './cluster-entries'
import { findMainFiles } from './find-main-files'
import { giveKeys } from './give-keys'
import { listEntries } from './list-entries'
import { mergeVersions } from './merge-versions'
import { resolveLabels } from './resolve-labels'
import type { Entry, Notes, RankedPage, ReconciledDocument, Source, Titles } from './types'

type Unnamed = Omit<ReconciledDocument, 'key'> & { sources: Source[] }

const KEY_ORDER = [
  'en',
  'fr',
  'de',
  ...LOCALE_CODES.filter((code) => code !== 'bg' && code !== 'el'),
  'bg',
  'el',
] as const

/** The page of lowest rank, the newest, names the document in its language. */
const titlesOf = (entries: readonly Entry[]): Titles => {
  const titles: Titles = {}
  for (const { page, document } of [...entries].sort((a, b) => b.rank - a.rank)) {
    if (document.title) titles[page.locale] = document.title
  }
  return titles
}

/** The English title, or the first in a language that ASCII can spell. */
const nameOf = ({ titles, versions }: Unnamed): string => {
  const found = KEY_ORDER.map((code) => versions.find(({ locale }) => locale === code)?.title)
  const named = [...found, ...KEY_ORDER.map((code) => titles[code])]
  return named.find((title) => title && slugify(title) !== '') ?? ''
}

const reconcileOne = (entries: readonly Entry[], notes: Notes): Unnamed => {
  const add = (more: Notes): void => {
    notes.decisions.push(...more.decisions)
    notes.warnings.push(...more.warnings)
  }
  add(resolveLabels(entries))
  const found = findMainFiles(entries)
  add(found)
  const titles = titlesOf(entries)
  const [first] = Object.entries(titles).sort(([a], [b]) => compareText(a, b))
  const merged = mergeVersions({ mains: found.mains, name: quote(titles.en ?? first?.[1] ?? '') })
  add(merged)
  return {
    titles,
    versions: merged.versions,
    unresolved: entries.flatMap(({ page, claims }) =>
      claims
        .filter(({ locale }) => locale === null)
        .map(({ label, title, size, line }) => ({
          label,
          title: title?.text ?? null,
          bytes: size?.bytes ?? null,
          source: { file: page.file, line },
        })),
    ),
    sources: entries.map(({ page, document }) => ({ file: page.file, line: document.line })),
  }
}

/** The documents of all pages, each once, with its language versions. */
export const reconcileDocuments = (
  pages: readonly RankedPage[],
): Notes & { documents: ReconciledDocument[] } => {
  const { clusters, decisions } = clusterEntries(listEntries(pages))
  const notes: Notes = { decisions, warnings: [] }
  const unnamed = clusters.map((entries) => reconcileOne(entries, notes))
  const documents = giveKeys(unnamed, nameOf, 'document').map(
    ({ key, titles, versions, unresolved }) => ({ key, titles, versions, unresolved }),
  )
  return { ...notes, documents }
}
