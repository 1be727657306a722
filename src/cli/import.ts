import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { AppError } from '@/errors'
import {
  type AttachedFile,
  attachFiles,
  buildReport,
  decodePage,
  type GivenFile,
  type LegacyPage,
  type LegacyWarning,
  parsePage,
  reconcilePages,
  type Report,
  type SavedRun,
  saveRun,
  serializeReport,
} from '@/legacy-import'
import { isLocale, type Locale, LOCALE_CODES } from '@/locales'

import { main } from './lib/main'
import { withPayload } from './lib/with-payload'

const USAGE =
  'usage: npm run import -- <files…> [--locale xx] [--dry-run] [--report out.json] [--files DIR]'

const fail = (message: string): never => {
  throw new AppError('LEGACY_PAGE_INVALID', message)
}

const progress = (line: string) => process.stderr.write(`${line}\n`)

type Options = {
  files: string[]
  locale: Locale | undefined
  dryRun: boolean
  report: string | undefined
  pdfFolder: string | undefined
}

const parseCommandLine = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        locale: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
        files: { type: 'string' },
      },
    })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

const readOptions = (): Options => {
  const { positionals, values } = parseCommandLine()
  const { locale } = values
  if (positionals.length === 0 && !values.files) fail(USAGE)
  if (locale !== undefined && !isLocale(locale))
    fail(`"${locale}" is none of the languages ${LOCALE_CODES.join(' ')}.`)
  return {
    files: [...new Set(positionals.map((file) => path.resolve(file)))],
    locale: isLocale(locale) ? locale : undefined,
    dryRun: values['dry-run'],
    report: values.report,
    pdfFolder: values.files,
  }
}

const readBytes = (file: string): Uint8Array => {
  if (!existsSync(file)) fail(`Cannot import ${path.basename(file)}: there is no such file.`)
  if (!statSync(file).isFile()) fail(`Cannot import ${path.basename(file)}: it is not a file.`)
  return readFileSync(file)
}

const readPages = ({
  files,
  locale,
}: Options): { pages: LegacyPage[]; warnings: LegacyWarning[] } => {
  const read = files.map((file, index) => {
    progress(`Reading ${index + 1} of ${files.length}: ${path.basename(file)}`)
    return parsePage({ file, locale, text: decodePage({ file, bytes: readBytes(file) }) })
  })
  return {
    pages: read.map(({ value }) => value),
    warnings: read.flatMap(({ warnings }) => warnings),
  }
}

const readPdfs = (folder: string): GivenFile[] => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    fail(`There is no folder ${path.basename(folder)}.`)
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.pdf'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
}

const table = (rows: Record<string, number | string>[]): string => {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
  )
  const line = (cells: (number | string)[]) =>
    cells
      .map((cell, index) =>
        typeof cell === 'number'
          ? String(cell).padStart(widths[index] ?? 0)
          : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n')
}

const showFiles = (report: Report): string =>
  table(
    report.files.map(({ file, locale, role = '', sections, warnings }) => ({
      file,
      language: locale,
      role,
      sections,
      warnings: warnings.length,
    })),
  )

const showSaved = (saved: SavedRun): string =>
  table(
    Object.entries(saved).map(([kind, entries]) => ({
      entries: kind,
      created: entries.filter(({ outcome }) => outcome === 'created').length,
      'added to': entries.filter(({ outcome }) => outcome === 'added to').length,
      kept: entries.filter(({ outcome }) => outcome === 'kept').length,
    })),
  )

const showAttached = (attached: AttachedFile[]): string =>
  [
    ...attached.flatMap(({ warnings }) =>
      warnings.map(({ code, message }) => `warning ${code}: ${message}`),
    ),
    table([
      {
        PDFs: attached.length,
        attached: attached.filter(({ outcome }) => outcome === 'attached').length,
        kept: attached.filter(({ outcome }) => outcome === 'kept').length,
        ignored: attached.filter(({ outcome }) => outcome === 'ignored').length,
      },
    ]),
  ].join('\n')

const showWarnings = ({ files }: Report): string[] =>
  files.flatMap(({ file, warnings }) =>
    warnings.map(({ code, line, message }) => `${file}:${line} ${code}: ${message}`),
  )

/** Keeps count of what is kept, and says so when the rest of it fails. */
const inParts = async <T>(
  what: string,
  work: (onKept: (kept: number, of: number) => void) => Promise<T>,
): Promise<T> => {
  let line = ''
  try {
    return await work((kept, of) => {
      line = `${kept} of ${of} ${what}`
      if (kept < of) progress(`Kept ${line}`)
    })
  } catch (error) {
    if (line)
      progress(`Stopped: ${line} are kept. Run the same command again; it goes on from there.`)
    throw error
  }
}

const importPages = async (options: Options): Promise<void> => {
  const { pages, warnings } = readPages(options)
  const reconciled = reconcilePages(pages)
  const report = buildReport({ pages, reconciled, warnings })
  for (const line of showWarnings(report)) progress(line)
  const saved = options.dryRun
    ? undefined
    : await withPayload((payload) =>
        inParts('entries', (onKept) =>
          saveRun({
            pages,
            reconciled,
            payload,
            onKept,
            onProgress: (what, count) => progress(`Storing ${count} ${what}`),
          }),
        ),
      )
  if (options.report) writeFileSync(options.report, serializeReport(report))
  process.stdout.write(
    `${showFiles(report)}\n\n${saved ? showSaved(saved) : 'Dry run: nothing was stored.'}\n`,
  )
}

const importPdfs = async (folder: string): Promise<void> => {
  const files = readPdfs(folder)
  progress(`Attaching ${files.length} PDFs`)
  const attached = await withPayload((payload) =>
    inParts('PDFs', (onKept) => attachFiles(files, payload, onKept)),
  )
  process.stdout.write(`${showAttached(attached)}\n`)
}

/** `npm run import`: saved text of the campaign's old pages becomes drafts. */
await main(async () => {
  const options = readOptions()
  if (options.files.length > 0) await importPages(options)
  if (options.pdfFolder && !options.dryRun) await importPdfs(options.pdfFolder)
})
