import type { Locale } from '@/locales'

import type { DecisionCode } from './reconcile/decision-codes'
import type { Reconciled, Source, Titles } from './reconcile/types'
import { compareText } from './text/compare-text'
import type { LegacyPage, LegacyWarning } from './types'
import type { WarningCode } from './warning-codes'

export type ReportFile = {
  file: string
  locale: Locale
  sections: number
  /** Only where several pages are in one language. */
  role?: 'earlier' | 'leading'
  reason?: string
  warnings: { line: number; code: WarningCode; message: string }[]
}

export type ReportVersion = {
  locale: Locale
  title: string | null
  bytes: number | null
  sources: Source[]
}

export type Report = {
  files: ReportFile[]
  documents: { key: string; versions: ReportVersion[] }[]
  videos: { key: string; titles: Titles; sources: Source[] }[]
  podcastEpisodes: { key: string; titles: Titles; sources: Source[] }[]
  decisions: { code: DecisionCode; message: string; sources: Source[] }[]
}

const compareSources = (a: Source, b: Source): number =>
  compareText(a.file, b.file) || a.line - b.line

/** Sorted, each once, and nothing but file and line. */
const sortSources = (sources: readonly Source[]): Source[] =>
  sources
    .map(({ file, line }) => ({ file, line }))
    .sort(compareSources)
    .filter(
      (source, index, all) => index === 0 || compareSources(source, all[index - 1] as Source) !== 0,
    )

const sortTitles = (titles: Titles): Titles =>
  Object.fromEntries(Object.entries(titles).sort(([a], [b]) => compareText(a, b)))

const byKey = (a: { key: string }, b: { key: string }): number => compareText(a.key, b.key)

const listWarnings = (warnings: readonly LegacyWarning[]): ReportFile['warnings'] =>
  warnings
    .map(({ line, code, message }) => ({ line, code, message }))
    .sort(
      (a, b) => a.line - b.line || compareText(a.code, b.code) || compareText(a.message, b.message),
    )
    .filter(({ line, code, message }, index, all) => {
      const last = all[index - 1]
      return last?.line !== line || last.code !== code || last.message !== message
    })

type BuildReportOptions = {
  pages: readonly LegacyPage[]
  /** What `parsePage` warned of, for all pages together. */
  warnings: readonly LegacyWarning[]
  reconciled: Reconciled
}

const buildFiles = ({ pages, warnings, reconciled }: BuildReportOptions): ReportFile[] =>
  pages
    .map(({ file, locale, sections }): ReportFile => {
      const place = reconciled.pages.find((page) => page.file === file && page.role !== null)
      const own = [...warnings, ...reconciled.warnings].filter((warning) => warning.file === file)
      const role = place?.role ? { role: place.role, reason: place.reason ?? '' } : {}
      return { file, locale, sections: sections.length, ...role, warnings: listWarnings(own) }
    })
    .sort(
      (a, b) => compareText(a.file, b.file) || compareText(JSON.stringify(a), JSON.stringify(b)),
    )

/** The report of one run, in an order that does not depend on that of the files. */
export const buildReport = (options: BuildReportOptions): Report => {
  const { documents, videos, episodes, decisions } = options.reconciled
  const toItem = ({ key, titles, sources }: Reconciled['videos'][number]) => ({
    key,
    titles: sortTitles(titles),
    sources: sortSources(sources),
  })
  return {
    files: buildFiles(options),
    documents: documents
      .map(({ key, versions }) => ({
        key,
        versions: versions
          .map(({ locale, title, bytes, sources }) => ({
            locale,
            title,
            bytes,
            sources: sortSources(sources),
          }))
          .sort((a, b) => compareText(a.locale, b.locale)),
      }))
      .sort(byKey),
    videos: videos.map(toItem).sort(byKey),
    podcastEpisodes: episodes.map(toItem).sort(byKey),
    decisions: decisions
      .map(({ code, message, sources }) => ({ code, message, sources: sortSources(sources) }))
      .sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))),
  }
}
