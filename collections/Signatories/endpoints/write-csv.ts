import { pipeline, Readable } from 'node:stream'

import { stringify } from 'csv-stringify'

/**
 * A CSV file for spreadsheets, as a stream. What a program might take for a formula, because it
 * begins with = + - @, a tab or a return, gets an apostrophe before it.
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
  pipeline(Readable.from(rows), csv, () => undefined)
  return Readable.toWeb(csv) as ReadableStream<Uint8Array>
}
