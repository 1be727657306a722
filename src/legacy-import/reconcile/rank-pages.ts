import { findDatedYears } from '../language/find-dated-years'
import { listProse } from '../language/list-prose'
import { compareText } from '../text/compare-text'
import type { LegacyPage } from '../types'
import type { Decision, PageRole, RankedPage } from './types'

/** How new a page is by what stands on it, the strongest evidence first. */
type Age = { dated: number; year: number; items: number; versions: number }

const EVIDENCE: readonly { key: keyof Age; says: string }[] = [
  { key: 'dated', says: 'year of the latest date' },
  { key: 'items', says: 'number of listed documents, videos and episodes' },
  { key: 'year', says: 'latest year in the text' },
  { key: 'versions', says: 'number of listed language versions' },
]

/** Not the years of a range, which are mostly those of a budget to come. */
const LONE_YEAR = /(?<![\d–-])(?:19|20)\d\d(?![\d–-])/g

const ageOf = (page: LegacyPage): Age => {
  const players = page.sections.flatMap((section) =>
    section.kind === 'videos' || section.kind === 'podcasts' ? [section] : [],
  )
  const documents = page.sections.flatMap((section) =>
    section.kind === 'documents' ? section.documents : [],
  )
  const titles = players.flatMap(({ items }) => items.map(({ title }) => title))
  const text = [...listProse(page).map((line) => line.text), ...titles].join('\n')
  return {
    dated: Math.max(0, ...findDatedYears(text, page.locale)),
    year: Math.max(0, ...(text.match(LONE_YEAR) ?? []).map(Number)),
    items: titles.length + documents.length,
    versions: documents.flatMap(({ versions }) => versions).length,
  }
}

const compareAges = (a: Age, b: Age): number => {
  const telling = EVIDENCE.find(({ key }) => a[key] !== b[key])
  return telling ? b[telling.key] - a[telling.key] : 0
}

const explain = (own: Age, other: Age, file: string): string => {
  const telling = EVIDENCE.filter(({ key }) => own[key] !== other[key])
  if (telling.length === 0) return `it is as old as ${file} by its text, and the first by its name`
  const parts = telling.map(
    ({ key, says }) => `${says}: ${own[key] || 'none'} here, ${other[key] || 'none'} there`,
  )
  return `compared with ${file}, ${parts.join('; ')}`
}

type Ranking = { ranked: RankedPage[]; roles: PageRole[]; decisions: Decision[] }

/** Orders the pages from the newest; of several in one language the newest leads. */
export const rankPages = (pages: readonly LegacyPage[]): Ranking => {
  const aged = pages
    .map((page) => ({ page, age: ageOf(page), text: JSON.stringify(page) }))
    .sort(
      (a, b) =>
        compareAges(a.age, b.age) ||
        compareText(a.page.file, b.page.file) ||
        compareText(a.text, b.text),
    )
  const decisions: Decision[] = []
  const roles = aged.map(({ page: { file, locale }, age }): PageRole => {
    const same = aged.filter(({ page }) => page.locale === locale)
    const [leading, second] = same
    if (!leading || !second) return { file, locale, role: null, reason: null }
    const isLeading = leading.age === age
    const other = isLeading ? second : leading
    const reason = explain(age, other.age, other.page.file)
    if (isLeading) {
      const sources = same.map(({ page }) => ({ file: page.file, line: page.title.line }))
      const message = `Of ${same.length} pages in ${locale}, ${file} leads: ${reason}`
      decisions.push({ code: 'leading-page', message, sources })
    }
    return { file, locale, role: isLeading ? 'leading' : 'earlier', reason }
  })
  return { ranked: aged.map(({ page }, rank) => ({ page, rank })), roles, decisions }
}
