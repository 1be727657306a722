import { Readable } from 'node:stream'

import NodeClam from 'clamscan'

import { AppError } from '@/errors'

import { parseScannerUrl, type ScannerTarget } from './parse-scanner-url'

const SCAN_MS = 30_000
const PIECE = 64 * 1024

const unavailable = (cause?: unknown): AppError =>
  new AppError(
    'SCANNER_UNAVAILABLE',
    'The file could not be scanned for viruses, so nothing was stored: try again later.',
    { cause },
  )

const connect = async (target: ScannerTarget): Promise<NodeClam> =>
  new NodeClam().init({
    // A program of this machine is never started in place of the service.
    clamdscan: {
      ...target,
      active: true,
      bypassTest: true,
      localFallback: false,
      timeout: SCAN_MS,
    },
    clamscan: { active: false },
    preference: 'clamdscan',
  })

const pieces = function* (bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) yield Buffer.from(bytes.subarray(at, at + PIECE))
}

const ask = async (target: ScannerTarget, bytes: Uint8Array): Promise<boolean | null> => {
  const scanner = await connect(target)
  const { isInfected } = await scanner.scanStream(
    Readable.from(pieces(bytes), { objectMode: false }),
  )
  return isInfected
}

const inTime = async <T>(work: Promise<T>, patience: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The scanner did not answer in time.')), patience)
  })
  // Lost to the clock, its own failure is nobody's.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Has clamd look at a file. Whatever is not clearly clean is refused: a scanner that cannot be
 * reached, does not answer in time or is given more than it takes lets nothing through.
 *
 * @param options.scannerUrl as CLAMAV_URL; undefined when there is no scanner: then all is clean
 * @param options.patience in milliseconds
 * @throws FILE_REFUSED infected; SCANNER_UNAVAILABLE not known
 */
export const scanUpload = async (
  bytes: Uint8Array,
  { patience = SCAN_MS, scannerUrl }: { scannerUrl: string | undefined; patience?: number },
): Promise<void> => {
  if (scannerUrl === undefined) return
  const target = parseScannerUrl(scannerUrl)
  if (!target) throw unavailable()
  let isInfected: boolean | null
  try {
    isInfected = await inTime(ask(target, bytes), patience)
  } catch (error) {
    throw unavailable(error)
  }
  if (isInfected === true)
    throw new AppError(
      'FILE_REFUSED',
      'The virus scanner found something harmful in the file: nothing was stored.',
      { data: { reason: 'infected' } },
    )
  if (isInfected !== false) throw unavailable()
}
