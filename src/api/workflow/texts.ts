import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { writeTogether } from '@/units'
import {
  findComments,
  getTranslation,
  type Place,
  saveTexts,
  type ShownTexts,
} from '@/domain/translation'
import { findSuggestions } from '@/domain/translation-memory'
import type { Person } from '@/domain/workflow'

import { workflowSettings } from '@/access'
import { getPerson, readCollection, readInput, readLocale } from '@/http'
import { showRow } from './show-row'

const path = '/workflow/entries/:collection/:id/:locale/texts'

const input = z.strictObject({
  texts: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(500),
        parts: z.array(z.string().max(50_000)).max(1000),
        revision: z.string().max(64).optional(),
        seen: z
          .array(z.string().regex(/^[0-9a-f]{16}$/, 'send what came as "seen"'))
          .max(1000)
          .optional(),
      }),
    )
    .min(1)
    .max(1000),
})

/** The place that a request's address names. @throws INPUT_INVALID */
export const readTextPlace = (req: PayloadRequest): Place => ({
  collection: readCollection(req, req.routeParams?.collection),
  document: String(req.routeParams?.id),
  locale: readLocale(req.routeParams?.locale),
})

const show = async (place: Place, person: Person, req: PayloadRequest) => {
  const { row, source, stored, texts } = await getTranslation(place, req)
  const digests = texts.flatMap(({ seen }) => seen)
  const suggestions = await findSuggestions(digests, place.locale, req)
  const comments = await findComments(row, req)
  return {
    ...showRow(row, person, workflowSettings()),
    source,
    documentLabel: String(stored.config.labels.singular),
    texts,
    suggestions,
    comments: { total: comments.length, open: comments.filter((one) => !one.resolvedAt).length },
  } satisfies ShownTexts
}

/** `GET /api/workflow/entries/:collection/:id/:locale/texts` shows a document in two languages. */
export const showTexts: Endpoint = {
  path,
  method: 'get',
  handler: async (req) => {
    const person = await getPerson(req)
    return Response.json(await show(readTextPlace(req), person, req))
  },
}

/** `POST` to the same address saves texts as a draft and answers with what is stored then. */
export const saveTranslatedTexts: Endpoint = {
  path,
  method: 'post',
  handler: async (req) => {
    const person = await getPerson(req)
    const place = readTextPlace(req)
    const { texts } = await readInput(input, req)
    const shown = await writeTogether({
      req,
      documents: [{ collection: place.collection, id: place.document }],
      work: async () => {
        await saveTexts({ ...place, texts }, req)
        return show(place, person, req)
      },
    })
    return Response.json(shown)
  },
}
