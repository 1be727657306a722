import writeXlsxFile from 'write-excel-file/node'

const cell = (value: string) => ({ type: String, value })

/** An Excel file: every cell is text, so that nothing is a formula. It is made in memory. */
export const writeXlsx = async (
  header: readonly string[],
  rows: AsyncIterable<string[]>,
): Promise<Buffer> => {
  const sheet = [header.map((value) => ({ ...cell(value), fontWeight: 'bold' as const }))]
  for await (const row of rows) sheet.push(row.map(cell) as (typeof sheet)[number])
  const columns = header.map(() => ({ width: 24 }))
  return writeXlsxFile(sheet, { columns, stickyRowsCount: 1 }).toBuffer()
}
