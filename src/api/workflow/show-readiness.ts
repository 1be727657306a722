import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  type Finding,
  findReadiness,
  type LanguageReadiness,
  listSharedChanges,
  type ShownReadiness,
} from '@/domain/readiness'
import { findStoredEntry, isFirstPublication, type StoredEntry } from '@/domain/publication'
import { findRefusal, findRow, type Person } from '@/domain/workflow'
import { AppError } from '@/errors'
import { type Locale, LOCALE_CODES } from '@/locales'

import { workflowSettings } from '@/access'
import { getPerson, parseInput, readCollection, readLocale } from '@/http'

const query = z.strictObject({ locale: z.array(z.string()), shared: z.boolean() })

const readQuery = (req: PayloadRequest) => {
  const { searchParams } = new URL(req.url ?? '', 'http://localhost')
  const asked = searchParams.getAll('locale').flatMap((value) => value.split(','))
  const { locale, shared } = parseInput(query, {
    locale: asked,
    shared: searchParams.get('shared') === 'true',
  })
  const locales = locale.includes('all') ? [...LOCALE_CODES] : locale.map(readLocale)
  return { locales: locales.length > 0 ? locales : [...LOCALE_CODES], shared }
}

type Question = {
  stored: StoredEntry
  locale: Locale
  shared: boolean
  person: Person
  req: PayloadRequest
}

const findState = async ({ locale, person, req, stored }: Question): Promise<Finding[]> => {
  const place = { collection: stored.config.slug, document: String(stored.live.id), locale }
  const row = await findRow(place, req)
  const settings = workflowSettings()
  const refusal = row && findRefusal({ person, row, settings, step: 'publish' })
  return refusal
    ? [{ code: 'STATE', label: '', message: refusal.message, path: '', severity: 'fault' }]
    : []
}

const showOne = async (question: Question) => {
  const findings = [...(await findState(question)), ...(await findReadiness(question))]
  return {
    locale: question.locale,
    isReady: findings.every(({ severity }) => severity === 'warning'),
    findings,
  } satisfies LanguageReadiness
}

/**
 * `GET /api/workflow/entries/:collection/:id/readiness?locale=mt&locale=pl` tells for each language
 * everything that stands in the way of publishing it.
 */
export const showReadiness: Endpoint = {
  path: '/workflow/entries/:collection/:id/readiness',
  method: 'get',
  handler: async (req) => {
    const person = await getPerson(req)
    const collection = readCollection(req, req.routeParams?.collection)
    const id = String(req.routeParams?.id)
    const { locales, shared } = readQuery(req)
    // Each language is asked for by itself below; a list of them is no language of an operation.
    Object.assign(req, { locale: locales[0], query: { ...req.query, locale: undefined } })
    const stored = await findStoredEntry({ collection, id }, req)
    if (!stored) throw new AppError('NOT_FOUND', `There is no entry ${id} in ${collection}.`)
    const languages = []
    for (const locale of locales)
      languages.push(await showOne({ locale, person, req, shared, stored }))
    return Response.json({
      isFirst: isFirstPublication(stored),
      sharedChanges: isFirstPublication(stored) ? [] : listSharedChanges(stored),
      languages,
    } satisfies ShownReadiness)
  },
}
