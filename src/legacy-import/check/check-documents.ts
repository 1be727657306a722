import { findCommon } from '../text/find-common'
import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import type { DocumentEntry, LegacyPage } from '../types'
import { checkNumberOfVersions } from './check-number-of-versions'
import { findNumberingGaps } from './check-numbering'
import { checkVersions } from './check-versions'
import type { Defect } from './defect'

const nameOf = ({ title, line }: DocumentEntry): string =>
  title ? quote(title) : `the document on line ${line}`

const findTwice = (documents: readonly DocumentEntry[]): Defect[] => {
  const seen = new Map<string, number>()
  return documents.flatMap(({ title, line }): Defect[] => {
    const key = title && normalizeText(title)
    const first = key ? seen.get(key) : undefined
    if (key && first === undefined) seen.set(key, line)
    if (!title || first === undefined) return []
    return [
      {
        line,
        code: 'duplicate-entry',
        message: `${quote(title)} is listed on line ${first} already`,
      },
    ]
  })
}

const checkDocument = (document: DocumentEntry, download: string | undefined): Defect[] => {
  const { line, title, versions } = document
  const name = nameOf(document)
  const missing: Defect[] = title
    ? []
    : [{ line, code: 'title-missing', message: 'A document of the list has no title' }]
  return [
    ...missing,
    ...checkNumberOfVersions(document, name),
    ...findNumberingGaps(versions, name),
    ...checkVersions({ versions, name, download }),
  ]
}

/** Defects of the lists of documents and of their language versions. */
export const checkDocuments = ({ sections }: LegacyPage): Defect[] => {
  const documents = sections.flatMap((section) =>
    section.kind === 'documents' ? section.documents : [],
  )
  const words = documents.flatMap(({ versions }) => versions.map((version) => version.download))
  const download = findCommon(words.filter((word) => word !== ''))
  return [
    ...documents.flatMap((document) => checkDocument(document, download)),
    ...findTwice(documents),
  ]
}
