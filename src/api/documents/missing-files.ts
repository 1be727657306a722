import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

import { stringify } from 'csv-stringify/sync'
import type { Endpoint, PayloadRequest } from 'payload'

import { missingFilesReaderFor } from '@/database'
import { findByText, getCatalogue } from '@/domain/file-matching'
import {
  FILE_STATE_LABELS,
  findMissingFiles,
  findReport,
  type MissingFile,
  type Report,
} from '@/domain/missing-files'
import { getLocale } from '@/locales'

import { getPerson } from '@/http'
import { readReportQuery } from './read-report-query'

const questionOf = async (req: PayloadRequest) => {
  const person = await getPerson(req)
  const reader = missingFilesReaderFor(req.payload)
  return {
    query: readReportQuery(req, person.languages),
    reader,
    findDocuments: async (text: string) =>
      findByText(await getCatalogue(req.payload.db, reader), text),
    now: new Date(),
  }
}

/** `GET /api/documents/missing-files`: languages of documents whose PDF is missing. */
export const showMissingFiles: Omit<Endpoint, 'root'> = {
  path: '/missing-files',
  method: 'get',
  handler: async (req) => {
    const report = await findReport(await questionOf(req))
    return Response.json(report satisfies Report)
  },
}

const ROWS_AT_ONCE = 20_000

const COLUMNS = {
  title: 'Title',
  key: 'Key',
  type: 'Type',
  date: 'Date',
  locale: 'Code',
  language: 'Language',
  state: 'State',
  since: 'Since',
  days: 'Days',
  announcedBytes: 'Announced bytes',
  live: 'Published',
} as const

const toRow = (file: MissingFile) => ({
  ...file,
  date: file.date?.slice(0, 10) ?? '',
  language: getLocale(file.locale).englishName,
  live: file.live ? 'yes' : 'no',
  since: file.since.slice(0, 10),
  state: FILE_STATE_LABELS[file.state],
})

type Question = Awaited<ReturnType<typeof questionOf>>

/** Piece by piece, so that a long report never stands in memory; what a sheet would run is escaped. */
async function* writeCsv(question: Question): AsyncGenerator<Buffer> {
  for (let page = 1; ; page += 1) {
    const query = { ...question.query, limit: ROWS_AT_ONCE, page }
    const files = await findMissingFiles({ ...question, query })
    const text = stringify(files.map(toRow), {
      bom: page === 1,
      columns: COLUMNS,
      escape_formulas: true,
      header: page === 1,
      record_delimiter: 'windows',
    })
    yield Buffer.from(text)
    if (files.length < ROWS_AT_ONCE) return
    // On SQLite a page is answered at once, and others wait for as long as it takes: between two
    // pages it is their turn.
    await setImmediate()
  }
}

/** `GET /api/documents/missing-files/csv`: all of it, as a sheet. */
export const downloadMissingFiles: Omit<Endpoint, 'root'> = {
  path: '/missing-files/csv',
  method: 'get',
  handler: async (req) => {
    const question = await questionOf(req)
    const day = question.now.toISOString().slice(0, 10)
    return new Response(Readable.toWeb(Readable.from(writeCsv(question))) as BodyInit, {
      headers: {
        'Cache-Control': 'private, no-store',
        'Content-Disposition': `attachment; filename="missing-files-${day}.csv"`,
        'Content-Type': 'text/csv; charset=utf-8',
      },
    })
  },
}
