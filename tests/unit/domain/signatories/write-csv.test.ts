import { expect, it } from '@jest/globals'

import { writeCsv } from '@/api/signatories/write-csv'

async function* rowsOf(rows: string[][]): AsyncGenerator<string[]> {
  yield* rows
}

const lineOf = async (...cells: string[]): Promise<string> => {
  const text = await new Response(writeCsv(['a'], rowsOf([cells]))).text()
  return text.split('\r\n')[1] ?? ''
}

it.each([
  ['=1+1', `'=1+1`],
  ['＝1+1', `'＝1+1`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['A;=1+1', `A;'=1+1`],
  ['A; "=1+1"', `"A;' ""=1+1"""`],
  ['A;B;-1', `A;B;'-1`],
  ['Cities; regions', 'Cities; regions'],
  ['Müller-Lüdenscheidt', 'Müller-Lüdenscheidt'],
])('a cell %s is no formula, wherever the spreadsheet begins a cell: %s', async (cell, line) => {
  expect(await lineOf(cell)).toBe(line)
})
