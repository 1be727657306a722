import { pipeline, Readable } from 'node:stream'

import { stringify } from 'csv-stringify'

/** A formula behind a semicolon, which much of Europe's spreadsheets take for the next cell. */
const HIDDEN_FORMULA = /;(?=[\s"']*[=+\-@＝＋－＠])/g

async function* disarm(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map((cell) => cell.replace(HIDDEN_FORMULA, ";'"))
}

/**
 * A CSV file for spreadsheets, as a stream. What a program might take for a formula, because it
 * begins with = + - @, a tab or a return, gets an apostrophe before it, behind a semicolon too.
 *
 * @see OWASP, CSV Injection; RFC 4180 for the rest
 */
export const writeCsv = (
  header: readonly string[],
  rows: AsyncIterable<string[]>,
): ReadableStream<Uint8Array> => {
  const csv = stringify({
    bom: true,
    columns: [...header],
    escape_formulas: true,
    header: true,
    record_delimiter: 'windows',
  })
  // Whoever stops reading stops the reading of the database, too.
  pipeline(Readable.from(disarm(rows)), csv, () => undefined)
  return Readable.toWeb(csv) as ReadableStream<Uint8Array>
}
