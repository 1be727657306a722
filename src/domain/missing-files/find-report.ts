import { isLocale } from '@/locales'

import type { SlotReader } from './reader'
import type { MissingFile, Report, ReportQuery } from './report'
import { totalSlots } from './total-slots'

const DAY_MS = 86_400_000

type Question = {
  query: ReportQuery
  reader: SlotReader
  /** The documents whose title or key has the words asked for. */
  findDocuments: (text: string) => Promise<string[]>
  now: Date
}

/** Everything whose PDF is missing, without counting it. */
export const findMissingFiles = async (
  { findDocuments, now, query, reader }: Question,
  documents?: string[],
): Promise<MissingFile[]> => {
  const { days, limit, locales, page, states, text, types } = query
  const slots = await reader.findSlots({
    documents: documents ?? (text ? await findDocuments(text) : undefined),
    limit,
    locales,
    offset: (page - 1) * limit,
    overdueBefore: new Date(now.getTime() - days * DAY_MS),
    states,
    types,
  })
  return slots.flatMap((slot) =>
    isLocale(slot.locale)
      ? [
          {
            ...slot,
            locale: slot.locale,
            days: Math.max(0, Math.floor((now.getTime() - Date.parse(slot.since)) / DAY_MS)),
          },
        ]
      : [],
  )
}

/** A page of the languages of documents whose PDF is missing, with counts of all of them. */
export const findReport = async (question: Question): Promise<Report> => {
  const { findDocuments, now, query, reader } = question
  const { days, limit, page, text, types } = query
  const documents = text ? await findDocuments(text) : undefined
  const overdueBefore = new Date(now.getTime() - days * DAY_MS)
  const [files, counts] = await Promise.all([
    findMissingFiles(question, documents),
    reader.countSlots({ documents, overdueBefore, types }),
  ])
  const totals = totalSlots(counts, query)
  return { files, ...totals, page, totalPages: Math.max(1, Math.ceil(totals.total / limit)) }
}
