import type { Payload, PayloadRequest } from 'payload'

import { inspectPdf, type InspectedPdf } from '@/domain/files'
import { AppError } from '@/errors'
import { isLocale, type Locale } from '@/locales'

import { runInParts } from './parts-store'

export type GivenFile = { name: string; bytes: Uint8Array }

export type AttachedFile = {
  file: string
  outcome: 'attached' | 'ignored' | 'kept'
  warnings: { code: FileWarningCode; message: string }[]
}

export type FileWarningCode =
  'file-language' | 'file-name' | 'file-not-pdf' | 'file-size' | 'file-unknown'

type Named = { key: string; locale: Locale }

const parseName = (name: string): Named | undefined => {
  const [, key = '', locale = ''] = /^([a-z0-9][a-z0-9-]*)\.([a-z]{2})\.pdf$/i.exec(name) ?? []
  const code = locale.toLowerCase()
  return key && isLocale(code) ? { key: key.toLowerCase(), locale: code } : undefined
}

const ignored = (file: string, code: FileWarningCode, message: string): AttachedFile => ({
  file,
  outcome: 'ignored',
  warnings: [{ code, message }],
})

type StoredDocument = {
  id: string
  file?: unknown
  announced?: boolean | null
  announcedBytes?: number | null
}

const findDocument = async (
  { key, locale }: Named,
  req: PayloadRequest,
): Promise<StoredDocument | undefined> => {
  const { docs } = await req.payload.find({
    collection: 'documents',
    depth: 0,
    draft: true,
    limit: 1,
    locale,
    // The operator's command works on everything, whoever wrote it.
    overrideAccess: true,
    req,
    where: { key: { equals: key } },
  })
  return docs[0] as unknown as StoredDocument | undefined
}

const compare = (
  given: GivenFile,
  named: Named,
  document: StoredDocument,
  { detectedLanguage }: InspectedPdf['value'],
) => {
  const warnings: AttachedFile['warnings'] = []
  const { announcedBytes } = document
  // Pages state sizes in KB with two decimals: half of the last digit is the measure.
  if (announcedBytes && Math.abs(announcedBytes - given.bytes.length) > 6)
    warnings.push({
      code: 'file-size',
      message: `${given.name} has ${given.bytes.length} bytes; ${announcedBytes} were announced.`,
    })
  if (detectedLanguage && detectedLanguage !== named.locale)
    warnings.push({
      code: 'file-language',
      message: `${given.name} is named for ${named.locale}, but its text looks like ${detectedLanguage}.`,
    })
  return warnings
}

const store = async (
  given: GivenFile,
  { locale }: Named,
  id: string,
  req: PayloadRequest,
): Promise<void> => {
  const file = {
    data: Buffer.from(given.bytes),
    mimetype: 'application/pdf',
    name: given.name,
    size: given.bytes.length,
  }
  // The operator's command works on everything, whoever wrote it.
  const common = { depth: 0, locale, req } as const
  const pdf = await req.payload.create({
    ...common,
    collection: 'pdfs',
    data: {},
    file,
    // The operator's command, as above.
    overrideAccess: true,
  })
  await req.payload.update({
    ...common,
    collection: 'documents',
    data: { file: pdf.id },
    draft: true,
    id,
    // The operator's command, as above.
    overrideAccess: true,
  })
}

/** What is in the file, or the sentence that says why it is not taken. */
const inspect = async (bytes: Uint8Array): Promise<InspectedPdf['value'] | string> => {
  try {
    return (await inspectPdf(bytes)).value
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}

const attachFile = async (given: GivenFile, req: PayloadRequest): Promise<AttachedFile> => {
  const named = parseName(given.name)
  if (!named)
    return ignored(given.name, 'file-name', `${given.name} is not named <key>.<language>.pdf.`)
  const pdf = await inspect(given.bytes)
  if (typeof pdf === 'string')
    return ignored(given.name, 'file-not-pdf', `${given.name} is not taken: ${pdf}`)
  const document = await findDocument(named, req)
  if (!document)
    return ignored(given.name, 'file-unknown', `There is no document with the key "${named.key}".`)
  if (document.file) return { file: given.name, outcome: 'kept', warnings: [] }
  const warnings = compare(given, named, document, pdf)
  if (!document.announced)
    warnings.push({
      code: 'file-unknown',
      message: `No page announced "${named.key}" in ${named.locale}.`,
    })
  await store(given, named, document.id, req)
  return { file: given.name, outcome: 'attached', warnings }
}

/** A file is stored, and its document saved. */
const SAVES_A_FILE = 2

/**
 * Attaches PDFs named `<key>.<language>.pdf` to their documents as drafts; a language that has a
 * file keeps it. Up to 250 that are read within 40 s are attached as a whole, or on an error none;
 * more of them in such parts, and what was attached stays.
 */
export const attachFiles = (
  files: readonly GivenFile[],
  payload: Payload,
  onKept?: (kept: number, of: number) => void,
): Promise<AttachedFile[]> =>
  runInParts({
    payload,
    onKept: (kept) => onKept?.(kept, files.length),
    steps: files.map((file) => ({
      saves: SAVES_A_FILE,
      run: ({ req }) => attachFile(file, req),
    })),
  })
