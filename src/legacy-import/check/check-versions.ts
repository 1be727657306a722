import { getLocale } from '@/locales'

import { quote } from '../text/quote'
import type { VersionEntry } from '../types'
import type { Defect } from './defect'
import { findSharedLabels } from './find-shared-labels'

type CheckVersionsOptions = {
  versions: readonly VersionEntry[]
  /** The document, as messages name it. */
  name: string
  /** The page's download word. */
  download: string | undefined
}

const checkLabel = ({ line, label }: VersionEntry, name: string): Defect[] => {
  if (label.kind === 'own-name') return []
  if (label.kind === 'missing') {
    return [{ line, code: 'language-missing', message: `A version of ${name} names no language` }]
  }
  if (label.locale === null) {
    const message = `${quote(label.text)}, named for a version of ${name}, is no official language`
    return [{ line, code: 'language-unknown', message }]
  }
  const own = getLocale(label.locale).ownName
  const message = `${quote(label.text)}, named for a version of ${name}, should be "${own}", its own name`
  return [{ line, code: 'language-name', message }]
}

const checkDownload = (version: VersionEntry, expected: string | undefined): Defect[] => {
  const { line, title, text } = version
  if (title?.line === line) {
    const message = `The title ${quote(title.text)} is stuck to the line of its language`
    return [{ line, code: 'glued-text', message }]
  }
  if (expected === undefined || version.download === expected) return []
  if (version.download === '') {
    const message = `${quote(text)} lacks the download word ${quote(expected)}`
    return [{ line, code: 'download-word-missing', message }]
  }
  const message = `${quote(text)} says ${quote(version.download)} where the page says ${quote(expected)}`
  return [{ line, code: 'other-language', message }]
}

const checkVersion = (
  version: VersionEntry,
  { name, download }: CheckVersionsOptions,
): Defect[] => {
  const { line, label, size, title } = version
  const which = label.text ? `The version ${quote(label.text)}` : 'A version'
  const defects = [...checkLabel(version, name), ...checkDownload(version, download)]
  if (!size)
    defects.push({ line, code: 'size-missing', message: `${which} of ${name} has no size` })
  if (!title)
    defects.push({ line, code: 'title-missing', message: `${which} of ${name} has no title` })
  return defects
}

/** Defects of the language versions of one document. */
export const checkVersions = (options: CheckVersionsOptions): Defect[] => [
  ...options.versions.flatMap((version) => checkVersion(version, options)),
  ...findSharedLabels(options.versions, options.name),
]
