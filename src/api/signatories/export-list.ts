import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  addEvent,
  cellsOf,
  COLUMN_LABELS,
  countSignatories,
  DEFAULT_COLUMNS,
  deskFilter,
  LIST_COLUMNS,
  type ListColumn,
  listDeclarations,
  readList,
  whereOf,
} from '@/domain/signatories'
import { AppError } from '@/errors'

import { assertModerator, readInput } from '@/http'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

/** Excel's format is made in memory as a whole. */
const MOST_IN_XLSX = 25_000

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const input = z.strictObject({
  format: z.enum(['csv', 'xlsx'], 'write csv or xlsx'),
  columns: z
    .array(z.enum(LIST_COLUMNS, `write some of ${LIST_COLUMNS.join(', ')}`))
    .min(1, 'choose at least one column')
    .default(DEFAULT_COLUMNS),
  filter: deskFilter.default({}),
})

type Input = z.output<typeof input>

const assertFits = ({ format }: Input, count: number): void => {
  if (format === 'csv' || count <= MOST_IN_XLSX) return
  throw new AppError(
    'INPUT_INVALID',
    `These are ${count} signatures; an Excel file may hold ${MOST_IN_XLSX}: choose CSV, or narrow the filter.`,
  )
}

/** What was looked for may be somebody's name or address, which the log would keep for ever. */
const withoutText = (filter: Input['filter']) => ({ ...filter, ...(filter.text && { text: '…' }) })

/** Who took which list away: written before the first row is read. */
const note = (
  { columns, filter, format }: Input,
  count: number,
  req: PayloadRequest,
): Promise<void> =>
  addEvent(
    {
      step: 'list-exported',
      by: String(req.user?.id ?? ''),
      byName: req.user?.name ?? req.user?.email ?? null,
      note: JSON.stringify({ format, columns, filter: withoutText(filter) }),
      count,
      now: new Date(),
    },
    req,
  )

async function* rowsOf(
  columns: readonly ListColumn[],
  { filter }: Input,
  req: PayloadRequest,
): AsyncGenerator<string[]> {
  const declarations = new Map((await listDeclarations(req)).map(({ id, key }) => [id, key]))
  for await (const row of readList(whereOf(filter), columns, req))
    yield cellsOf(row, columns, declarations)
}

/**
 * `POST /api/signatories/desk/export` with `{"format": "csv", "columns": […], "filter": {…}}`.
 * Without `columns` there are no e-mail addresses in it.
 */
export const exportList: Endpoint = {
  path: '/desk/export',
  method: 'post',
  handler: async (req) => {
    assertModerator(req)
    const given = await readInput(input, req)
    const count = await countSignatories(whereOf(given.filter), req)
    assertFits(given, count)
    await note(given, count, req)
    const columns = LIST_COLUMNS.filter((name) => given.columns.includes(name))
    const header = columns.map((name) => COLUMN_LABELS[name])
    const rows = rowsOf(columns, given, req)
    const { format } = given
    const file =
      format === 'csv' ? writeCsv(header, rows) : new Uint8Array(await writeXlsx(header, rows))
    return new Response(file, {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': `attachment; filename="signatories.${format}"`,
        'Content-Type': TYPES[format],
      },
    })
  },
}
