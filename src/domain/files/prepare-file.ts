import type { Locale } from '@/locales'

import { agreeKind, type GivenFile } from './agree-kind'
import { runApart } from './apart/run-apart'
import { cleanImage } from './image/clean-image'
import { type FileCollection, KINDS, type KindName } from './kinds'
import { sha256Of } from './names/stored-name'
import { inspectPdf, type PagePicture } from './pdf/inspect-pdf'
import { toLocale } from './pdf/read-content'
import { refuse } from './refusal'
import type { SanitizedSvg } from './svg/sanitize-svg'
import { parseVtt } from './vtt/parse-vtt'

/** A file as it is to be stored. */
export type PreparedFile = {
  bytes: Buffer
  type: string
  extension: string
  sha256: string
  /** Kept fields of the entry, by name. */
  facts: Record<string, unknown>
  /** Of a PDF. */
  firstPage?: PagePicture | undefined
}

type Content = Pick<PreparedFile, 'bytes' | 'facts' | 'firstPage'>

const MB = 1024 * 1024

const preparePdf = async (bytes: Buffer): Promise<Content> => {
  const { value, warnings } = await inspectPdf(bytes)
  const { declaredLanguage, detectedLanguage, firstPage, pages, producer, tagged, title } = value
  return {
    bytes,
    facts: {
      declaredLanguage: declaredLanguage ?? null,
      detectedLanguage: detectedLanguage ?? null,
      pages,
      producer: producer ?? null,
      tagged,
      title: title ?? null,
      warnings,
    },
    firstPage,
  }
}

const prepareSvg = async (bytes: Buffer): Promise<Content> => {
  const [clean] = await runApart<SanitizedSvg>({ bytes, kind: 'svg' })
  if (!clean) throw new Error('Nothing is left of a drawing that was not refused.')
  const { value, warnings } = clean
  return { bytes: Buffer.from(value.text), facts: { removed: warnings.join(', ') || null } }
}

const prepareContent = async (
  kind: KindName,
  bytes: Buffer,
  collection: FileCollection,
): Promise<Content> => {
  if (kind === 'pdf') return preparePdf(bytes)
  if (kind === 'svg') return prepareSvg(bytes)
  if (kind === 'vtt') {
    const { value, warnings } = parseVtt(bytes)
    return { bytes: Buffer.from(value.text), facts: { cues: value.cues, warnings } }
  }
  if (kind === 'jpeg' || kind === 'png' || kind === 'webp' || kind === 'avif') {
    const { data } = await cleanImage(bytes, kind)
    return { bytes: data, facts: collection === 'logos' ? { removed: null } : {} }
  }
  return { bytes, facts: {} }
}

/** @throws FILE_TOO_LARGE */
export const assertSize = (bytes: Uint8Array, maxMegabytes: number): void => {
  if (bytes.length > maxMegabytes * MB)
    refuse(
      'too-large',
      `The file has ${(bytes.length / MB).toFixed(1)} MB; at most ${maxMegabytes} MB are taken.`,
    )
}

/**
 * Looks into a file by its kind, refuses what is not taken, and makes of it what is stored.
 *
 * @throws FILE_REFUSED, FILE_TOO_LARGE
 */
export const prepareFile = async (
  file: GivenFile,
  collection: FileCollection,
): Promise<PreparedFile> => {
  const kind = await agreeKind(file, collection)
  const given = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const { bytes, facts, firstPage } = await prepareContent(kind, given, collection)
  const { extensions, type } = KINDS[kind]
  return { bytes, extension: extensions[0], facts, firstPage, sha256: sha256Of(bytes), type }
}

/** Whether a PDF says, or is written, in another language than it is filed under. */
export const differsInLanguage = (
  slot: Locale,
  { declared, detected }: { declared: unknown; detected: unknown },
): boolean => {
  const said = toLocale(typeof declared === 'string' ? declared : undefined)
  return (said !== undefined && said !== slot) || (Boolean(detected) && detected !== slot)
}
