import type { PageLine } from '../text/split-lines'
import type { DocumentsSection, TextLine } from '../types'
import { findCommonDownload } from './find-common-download'
import { findVersion } from './find-version'
import { isShortLine } from './is-short-line'
import { readDocuments } from './read-documents'
import type { Zone } from './zone'

const COUNTED = /[([]\s*\d{1,3}\s*[)\]]\s*:?$/

const toText = ({ line, text }: PageLine): TextLine => ({ line, text })

/** A bullet heads a document when its list of languages, or that list's label, comes next. */
const isDocumentBullet = (lines: readonly PageLine[], index: number): boolean => {
  const entry = lines[index]
  const next = lines[index + 1]
  if (entry?.type !== 'bullet' || !next || findVersion({ entry })) return false
  if (findVersion({ entry: next })) return true
  const afterNext = lines[index + 2]
  if (next.type === 'bullet') return false
  const isLabel = next.type === 'text' && next.text.length <= 80
  const hasVersion = afterNext !== undefined && Boolean(findVersion({ entry: afterNext }))
  return isLabel && (hasVersion || (COUNTED.test(next.text) && next.startsBlock))
}

/** Bullets just before, without a list of their own, are documents of the same section. */
const findStart = (lines: readonly PageLine[], first: number, floor: number): number => {
  let start = first
  while (start > floor && lines[start - 1]?.type === 'bullet') start -= 1
  return start
}

/** A short line of its own after a list begins the next section. */
const endsZone = (lines: readonly PageLine[], index: number): boolean => {
  const entry = lines[index]
  const next = lines[index + 1]
  if (!isShortLine(entry) || entry.indent > 1 || COUNTED.test(entry.text)) return false
  if (!entry.endsBlock && next?.type !== 'text') return false
  return !next || !findVersion({ entry: next })
}

const findEnd = (lines: readonly PageLine[], start: number): number => {
  let end = start + 1
  while (end < lines.length && !endsZone(lines, end)) end += 1
  return end
}

const readZone = (
  lines: readonly PageLine[],
  { start, end, floor }: { start: number; end: number; floor: number },
): Zone<DocumentsSection> => {
  const before = lines[start - 1]
  const heading = start - 1 >= floor && isShortLine(before) ? before : undefined
  const entries = lines.slice(start, end)
  return {
    start: heading ? start - 1 : start,
    end,
    section: {
      kind: 'documents',
      line: heading?.line ?? lines[start]?.line ?? 1,
      heading: heading ? toText(heading) : null,
      subHeading: null,
      content: [],
      documents: readDocuments({ entries, download: findCommonDownload(entries) }),
    },
  }
}

/** The sections that list documents with their language versions. */
export const findDocuments = (lines: readonly PageLine[]): Zone<DocumentsSection>[] => {
  const zones: Zone<DocumentsSection>[] = []
  let index = 0
  while (index < lines.length) {
    const floor = zones.at(-1)?.end ?? 0
    if (isDocumentBullet(lines, index)) {
      const start = findStart(lines, index, floor)
      zones.push(readZone(lines, { start, end: findEnd(lines, index), floor }))
      index = zones.at(-1)?.end ?? index
    }
    index += 1
  }
  return zones
}
