import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { textsOf } from '@/access'
import { writeTogether } from '@/units'
import { attachPdf, findSlot, type Slot } from '@/domain/file-matching'
import { inspectUpload } from '@/domain/files'
import { saveContext } from '@/domain/save-context'
import { AppError } from '@/errors'
import { getLocale, type Locale } from '@/locales'

import { getPerson, listParameters, parseInput, readLocale, readUpload } from '@/http'

const input = z.strictObject({
  document: z.string({ error: 'name the document by its id' }).min(1).max(100),
  locale: z.string({ error: 'name the language by its code, as in "mt"' }),
  /** Whether a file that is there may be put aside. */
  replace: z.boolean().default(false),
  /** The file that the person saw there. */
  expected: z.string().max(100).nullable().default(null),
})

const mayEdit = textsOf('documents')

/** Asked before anything is stored. @throws STEP_FORBIDDEN, STEP_ILLEGAL */
const assertMayAttach = async (id: string, locale: Locale, req: PayloadRequest): Promise<void> => {
  saveContext(req).isSaving = true
  if ((await mayEdit({ id, req })) === true) return
  throw new AppError(
    'STEP_FORBIDDEN',
    `Files of documents are attached by editors, and in ${getLocale(locale).englishName} by its translators where the translation was requested.`,
  )
}

/** Payload's flags in the address would publish. @throws INPUT_INVALID */
const assertNoQuery = (req: PayloadRequest): void => {
  const names = Object.keys(listParameters(req, []))
  if (names.length > 0)
    throw new AppError(
      'INPUT_INVALID',
      `${names.join(', ').slice(0, 100)} cannot be said in the address: put document, locale, replace and expected into "_payload".`,
    )
}

/**
 * `POST /api/documents/attach-file` stores a PDF and makes it the file of one language of a document,
 * as a draft: readers see it when that language is published.
 */
export const attachFile: Omit<Endpoint, 'root'> = {
  path: '/attach-file',
  method: 'post',
  handler: async (req) => {
    await getPerson(req)
    assertNoQuery(req)
    const file = await readUpload(req)
    const given = parseInput(input, req.data ?? {})
    const locale = readLocale(given.locale)
    const { document, expected, replace } = given
    req.locale = locale
    // Before others wait for this unit of work.
    await inspectUpload(file, 'pdfs')
    const slot = await writeTogether({
      req,
      documents: [{ collection: 'documents', id: document }],
      work: async () => {
        await findSlot({ document, locale }, req)
        await assertMayAttach(document, locale, req)
        return attachPdf({ document, expected, file, locale, replace }, req)
      },
    })
    return Response.json(slot satisfies Slot, { status: 201 })
  },
}
