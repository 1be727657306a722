import type { CollectionSlug, PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'
import type { Digests } from '@/domain/segments'

import { describeDocument } from './describe-document'
import { rowAfterAnswers } from './row-after-answers'
import { changeRow, findRow } from './rows-store'

type Answers = {
  collection: CollectionSlug
  document: string
  locale: string
  /** The source as the translator saw it, text by text. */
  answers: Digests
  req: PayloadRequest
}

/** Writes down that texts answer the source as the translator saw it, changed or not. */
export const recordAnswers = async (given: Answers): Promise<void> => {
  const { answers, collection, document, locale, req } = given
  const row = await findRow({ collection, document, locale }, req)
  const stored = await findStoredEntry({ collection, id: document }, req)
  if (!row || !stored) return
  const { sourceTexts: source, words } = describeDocument(stored)
  const now = new Date().toISOString()
  await changeRow(row, rowAfterAnswers({ answers, now, row, source, words }), req)
}
