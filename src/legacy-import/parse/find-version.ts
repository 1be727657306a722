import { findNamedLocale } from '@/domain/language-detection'

import type { PageLine } from '../text/split-lines'
import type { LanguageLabel, VersionEntry } from '../types'
import { findSize } from './find-size'

type Parts = { label: string; brackets: string | null; rest: string }

const BRACKETS = /[([]([^()[\]]*)[)\]]/g
const FORMAT = /\b(?:PDF|DOCX?|XLSX?|PPTX?|ODT|ZIP)\b/i

/** The last brackets that hold a size or a file format part the language from the download word. */
const splitAtBrackets = (body: string): Parts | undefined => {
  const found = [...body.matchAll(BRACKETS)].findLast(
    ({ 1: inner }) =>
      inner !== undefined && (inner.trim() === '' || findSize(inner) || FORMAT.test(inner)),
  )
  if (!found) return undefined
  return {
    label: body.slice(0, found.index).trim(),
    brackets: found[1] ?? '',
    rest: body.slice(found.index + found[0].length).trim(),
  }
}

/** `suomiLataa`, `suomi Lataa`: the longest beginning that names a language. */
const splitAtName = (body: string, download: string | undefined): Parts | undefined => {
  const short = body.slice(0, 60)
  if (download && short.endsWith(download)) {
    const label = short.slice(0, -download.length).trim()
    if (label === '' || findNamedLocale(label)) return { label, brackets: null, rest: download }
  }
  for (let end = short.length; end >= 4; end -= 1) {
    const label = short.slice(0, end)
    const isName = label === label.trim() && findNamedLocale(label)
    if (isName && !/\s\S+\s/.test(body.slice(end))) {
      return { label, brackets: null, rest: body.slice(end).trim() }
    }
  }
  return undefined
}

const readLabel = (text: string): LanguageLabel => {
  if (text === '') return { text, locale: null, kind: 'missing' }
  const named = findNamedLocale(text)
  if (!named) return { text, locale: null, kind: 'unknown' }
  return { text, locale: named.locale, kind: named.isOwnName ? 'own-name' : 'other-name' }
}

type FindVersionOptions = {
  entry: PageLine
  /** The page's download word, where it is known already. */
  download?: string | undefined
  /** Whether a numbered line here is a version, whatever it says. */
  isListed?: boolean
}

const splitLoosely = (body: string, download: string | undefined): Parts => {
  const hasDownload = download !== undefined && body.endsWith(download)
  const label = hasDownload ? body.slice(0, -download.length).trim() : body
  return { label, brackets: null, rest: hasDownload ? download : '' }
}

const isAcceptable = (entry: PageLine, { label, brackets, rest }: Parts): boolean => {
  if (label.length > 40 || rest.length > 250) return false
  if (entry.type === 'numbered') return true
  const hasSize = findSize(brackets ?? '') !== undefined
  return hasSize && (entry.type === 'text' || findNamedLocale(label) !== undefined)
}

/** The language version a line lists, `1. suomi(690.19 KB-PDF)Lataa`, if it lists one. */
export const findVersion = (options: FindVersionOptions): VersionEntry | undefined => {
  const { entry, download, isListed } = options
  const bracketed = splitAtBrackets(entry.body)
  const isNumbered = entry.type === 'numbered'
  const known = bracketed ?? (isNumbered ? splitAtName(entry.body, download) : undefined)
  const parts = known ?? (isListed ? splitLoosely(entry.body, download) : undefined)
  if (!parts || !isAcceptable(entry, parts)) return undefined
  const isGlued = download !== undefined && download !== '' && parts.rest.startsWith(download)
  const glued = isGlued ? parts.rest.slice(download.length).trim() : ''
  return {
    line: entry.line,
    text: entry.text,
    number: entry.number,
    label: readLabel(parts.label),
    size: findSize(parts.brackets ?? '') ?? null,
    download: isGlued ? download : parts.rest,
    title: glued ? { line: entry.line, text: glued } : null,
  }
}
