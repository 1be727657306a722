import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { buildReport } from '@/legacy-import/build-report'
import { decodePage } from '@/legacy-import/decode-page'
import { parsePage } from '@/legacy-import/parse-page'
import { reconcilePages } from '@/legacy-import/reconcile-pages'
import { serializeReport } from '@/legacy-import/serialize-report'
import type { LegacyPage, LegacyWarning, Reading, Section } from '@/legacy-import/types'

const here = dirname(fileURLToPath(import.meta.url))

/** Pages of our own, in languages the saved ones are not in. */
export const OWN_PAGES = join(here, 'pages')

/** The saved pages, beside the repository: their sentences are not ours to copy. */
export const SEEDS = join(here, '../../../../shared/seeds')
export const hasSeeds = existsSync(SEEDS)

export type Parsed = Reading<LegacyPage>
export type Edit = (text: string) => string

export const readTexts = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => [file, decodePage({ file, bytes: readFileSync(join(folder, file)) })])

export const parseAll = (folder: string, edit: Edit = (text) => text): Parsed[] =>
  readTexts(folder).map(([file, text]) => parsePage({ file, text: edit(text) }))

export const reconcileAll = (parsed: readonly Parsed[]) =>
  reconcilePages(parsed.map(({ value }) => value))

export const reportOf = (parsed: readonly Parsed[]): string =>
  serializeReport(
    buildReport({
      pages: parsed.map(({ value }) => value),
      warnings: parsed.flatMap(({ warnings }) => warnings),
      reconciled: reconcileAll(parsed),
    }),
  )

/** `145 count-mismatch`, the form the expectations have. */
export const brief = (warnings: readonly LegacyWarning[]): string[] =>
  warnings.map(({ line, code }) => `${line} ${code}`).sort()

export const kindsOf = ({ sections }: { sections: readonly Section[] }): string[] =>
  sections.map(({ kind }) => kind)

/** Every text of a page, at any depth. */
export const listStrings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(listStrings)
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(listStrings)
  return []
}
