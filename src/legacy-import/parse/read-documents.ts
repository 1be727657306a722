import type { PageLine } from '../text/split-lines'
import type { DocumentEntry, TextLine, VersionEntry } from '../types'
import { findVersion } from './find-version'

type ReadDocumentsOptions = { entries: readonly PageLine[]; download: string | undefined }

type Step = {
  entry: PageLine
  next: PageLine | undefined
  /** The last line was a language version, and its indent. */
  versionIndent: number | null
  version: VersionEntry | undefined
  isClosing: boolean
}

const COUNT = /[([]\s*(\d{1,3})\s*[)\]]\s*:?$/

const toText = ({ line, text }: PageLine): TextLine => ({ line, text })

const emptyDocument = (line: number, title: string | null): DocumentEntry => ({
  line,
  title,
  label: null,
  statedCount: null,
  versions: [],
  closing: [],
})

/** Texts that stand below more than one list, such as "Other languages are not available?". */
const findRepeated = (entries: readonly PageLine[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { type, text } of entries) {
    if (type === 'text' && seen.has(text)) repeated.add(text)
    seen.add(text)
  }
  return repeated
}

const isTitle = ({ entry, next, version, versionIndent, isClosing }: Step): boolean => {
  if (!version || version.title || versionIndent === null) return false
  if (entry.indent > versionIndent) return true
  return !isClosing && (next?.type === 'numbered' || (next?.type === 'text' && !next.startsBlock))
}

const addText = (document: DocumentEntry, step: Step): void => {
  const line = toText(step.entry)
  const count = COUNT.exec(step.entry.text)?.[1]
  if (isTitle(step) && step.version) step.version.title = line
  else if (document.versions.length === 0 && !document.label) {
    document.label = line
    document.statedCount = count === undefined ? null : Number(count)
  } else document.closing.push(line)
}

/** After the closing sentence, a text with a list of its own has lost its bullet. */
const startsDocument = (document: DocumentEntry | undefined, step: Step): boolean => {
  const { entry, next } = step
  if (!document) return true
  if (document.closing.length === 0 && document.versions.length === 0) return false
  const isHead = entry.startsBlock && next !== undefined && COUNT.test(next.text)
  return isHead || (COUNT.test(entry.text) && entry.startsBlock)
}

type Reader = {
  documents: DocumentEntry[]
  versionIndent: number | null
  version: VersionEntry | undefined
}

const readVersion = (
  entry: PageLine,
  download: string | undefined,
  { versionIndent, documents }: Reader,
): VersionEntry | undefined => {
  const isTooDeep = versionIndent !== null && entry.indent > versionIndent
  const isListed = entry.type === 'numbered' && documents.length > 0 && !isTooDeep
  return findVersion({ entry, download, isListed })
}

const addVersion = (reader: Reader, entry: PageLine, found: VersionEntry): void => {
  reader.version = found
  reader.versionIndent = entry.indent
  if (reader.documents.length === 0) reader.documents.push(emptyDocument(entry.line, null))
  reader.documents.at(-1)?.versions.push(found)
}

const addOther = (reader: Reader, step: Step): void => {
  const isLabel = COUNT.test(step.entry.text)
  if (startsDocument(reader.documents.at(-1), step)) {
    reader.documents.push(emptyDocument(step.entry.line, isLabel ? null : step.entry.text))
    reader.version = undefined
    if (!isLabel) return
  }
  const document = reader.documents.at(-1)
  if (document) addText(document, step)
}

/** The documents of a section, as they are listed: nothing is corrected here. */
export const readDocuments = ({ entries, download }: ReadDocumentsOptions): DocumentEntry[] => {
  const repeated = findRepeated(entries)
  const reader: Reader = { documents: [], versionIndent: null, version: undefined }
  entries.forEach((entry, index) => {
    const found = readVersion(entry, download, reader)
    if (found) addVersion(reader, entry, found)
    else if (entry.type === 'bullet') {
      reader.documents.push(emptyDocument(entry.line, entry.body || null))
      reader.version = undefined
    } else {
      const { version, versionIndent } = reader
      const isClosing = repeated.has(entry.text)
      addOther(reader, { entry, next: entries[index + 1], version, versionIndent, isClosing })
    }
  })
  return reader.documents
}
