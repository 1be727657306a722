import type { Endpoint, PayloadRequest } from 'payload'

import { missingFilesReaderFor } from '@/database'
import {
  type FileMatch,
  findSlot,
  getCatalogue,
  type MatchedFile,
  matchFile,
  openPdf,
} from '@/domain/file-matching'
import { env } from '@/env'
import { scanUpload } from '@/virus-scan'

import { getPerson, readUpload } from '@/http'

const slotOf = async ({ language, proposals }: FileMatch, req: PayloadRequest) => {
  const [first] = proposals
  return first && language.locale
    ? findSlot({ document: first.document, locale: language.locale }, req)
    : null
}

/**
 * `POST /api/documents/match-file` opens a PDF and tells which document and language it most likely
 * belongs to. Nothing is stored.
 */
export const matchFileToDocument: Omit<Endpoint, 'root'> = {
  path: '/match-file',
  method: 'post',
  handler: async (req) => {
    await getPerson(req)
    const { data, name } = await readUpload(req)
    await scanUpload(data, { scannerUrl: env.CLAMAV_URL })
    const pdf = await openPdf(data)
    const catalogue = await getCatalogue(req.payload.db, missingFilesReaderFor(req.payload))
    const match = matchFile({ catalogue, file: { bytes: data.length, name }, pdf })
    return Response.json({
      file: { bytes: data.length, detected: pdf.detected ?? null, name, pages: pdf.pages },
      ...match,
      slot: await slotOf(match, req),
    } satisfies MatchedFile)
  },
}
