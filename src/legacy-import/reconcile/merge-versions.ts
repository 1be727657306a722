import { getLocale, type Locale } from '@/locales'

import { compareText } from '../text/compare-text'
import { quote } from '../text/quote'
import { chooseTitle, type Named } from './choose-title'
import type { MainFile } from './find-main-files'
import { isSameSize } from './is-same-size'
import { listStatements, type Statement } from './list-statements'
import type { Notes, ReconciledVersion, Source } from './types'

/** The size most exactly stated; of sizes that disagree the newest page's. */
const chooseSize = (
  statements: readonly Statement[],
  name: string,
  notes: Notes,
): number | null => {
  const sized = statements
    .flatMap((statement) => (statement.size ? [{ ...statement, size: statement.size }] : []))
    .sort((a, b) => a.rank - b.rank || a.line - b.line)
  const [newest] = sized
  if (!newest) return null
  const others = sized.filter(({ size }) => !isSameSize(size, newest.size))
  for (const { file, line, size } of others) {
    const message = `${name} has ${size.bytes} bytes here, but ${newest.size.bytes} in ${newest.file}, line ${newest.line}`
    notes.warnings.push({ file, line, code: 'size-conflict', message })
  }
  if (others.length > 0) {
    const message = `${name}: of different sizes that of ${newest.file} was taken, the newest page with one`
    notes.decisions.push({
      code: 'size-chosen',
      message,
      sources: [newest, ...others].map(toSource),
    })
  }
  const same = sized.filter(({ size }) => isSameSize(size, newest.size))
  return same.reduce((best, next) => (next.size.tolerance < best.size.tolerance ? next : best)).size
    .bytes
}

const toSource = ({ file, line }: Source): Source => ({ file, line })

/** A list names a language without a title, and a page's own title of the document is in it. */
const noteBorrowed = (
  statements: readonly Statement[],
  title: string,
  name: string,
  notes: Notes,
) => {
  const own = statements.filter((statement) => statement.isEvidence && statement.title)
  const lent = statements.filter((statement) => !statement.isEvidence)
  if (own.length > 0 || lent.length === 0) return
  const message = `${name} is listed without a title; it takes ${quote(title)}, the title on a page in another language`
  notes.decisions.push({ code: 'title-from-page', message, sources: lent.map(toSource) })
}

const mergeOne = (
  statements: readonly Statement[],
  document: string,
  notes: Notes,
): ReconciledVersion[] => {
  const [first] = statements
  const evidence = statements.filter(({ isEvidence }) => isEvidence)
  if (!first || evidence.length === 0) return []
  const name = `The ${getLocale(first.locale).englishName} version of ${document}`
  const named = statements.flatMap((statement): Named[] =>
    statement.title ? [{ ...toSource(statement), title: statement.title }] : [],
  )
  const title = chooseTitle(named, name, notes)
  if (title) noteBorrowed(statements, title, name, notes)
  return [
    {
      locale: first.locale,
      title,
      bytes: chooseSize(evidence, name, notes),
      main: evidence.some(({ isMain }) => isMain),
      sources: evidence.map(toSource),
    },
  ]
}

type MergeVersionsOptions = { mains: readonly MainFile[]; name: string }

/** The language versions of one document, each from all that the pages say of it. */
export const mergeVersions = ({
  mains,
  name,
}: MergeVersionsOptions): Notes & { versions: ReconciledVersion[] } => {
  const notes: Notes = { decisions: [], warnings: [] }
  const byLocale = new Map<Locale, Statement[]>()
  for (const statement of mains.flatMap(listStatements)) {
    byLocale.set(statement.locale, [...(byLocale.get(statement.locale) ?? []), statement])
  }
  const versions = [...byLocale.values()].flatMap((statements) => mergeOne(statements, name, notes))
  return { ...notes, versions: versions.sort((a, b) => compareText(a.locale, b.locale)) }
}
