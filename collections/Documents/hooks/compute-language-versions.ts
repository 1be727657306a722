import type { CollectionBeforeReadHook } from 'payload'

import { findFiles, listLanguageVersions } from '@/domain/documents'
import { isLocale } from '@/locales'

/** Fills `languageVersions` and `languageCount` while the document still holds all languages. */
export const computeLanguageVersions: CollectionBeforeReadHook = async ({
  doc,
  overrideAccess,
  req,
}) => {
  const files = await findFiles(doc, req, { overrideAccess: overrideAccess ?? false })
  const reader = isLocale(req.locale) ? req.locale : undefined
  doc.languageVersions = listLanguageVersions({ document: doc, files, reader })
  doc.languageCount = doc.languageVersions.length
  return doc
}
