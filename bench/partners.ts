import { parseArgs } from 'node:util'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

import { COUNTRIES } from '@/domain/countries'
import { CONSENT_VERSION, PARTNER_KINDS } from '@/domain/partners'
import type { Locale } from '@/locales'

import { logIn, measureRounds, serve } from './lib/over-http'

const ROUNDS = 15

const of = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

const PLACES = ['Upper', 'Lower', 'New', 'Old', 'East', 'West', 'Great', 'Little'] as const
const ENDS = ['field', 'bridge', 'burg', 'haven', 'mouth', 'stead', 'wick', 'ford'] as const

const nameOf = (number: number): string =>
  `${of(PLACES, number)} ${number.toString(36).replace(/\d/g, 'o')}${of(ENDS, number >> 3)}`

const factsOf = (number: number) => ({
  kind: of(PARTNER_KINDS, number),
  country: of(COUNTRIES, number * 31),
  website: `https://place${number}.example.eu`,
})

/** Approved partners with names in four languages, and one application that waits. */
const fill = async (payload: Payload, size: number): Promise<string> => {
  for (let number = 0; number < size; number += 1) {
    const name = nameOf(number)
    const names: Partial<Record<Locale, string>> = {
      de: `Stadt ${name}`,
      en: `City of ${name}`,
      fr: `Ville de ${name}`,
      pl: `Miasto ${name}`,
    }
    const data = { ...factsOf(number), name, names, state: 'approved' }
    await payload.db.create({ collection: 'partners', data })
  }
  const at = new Date().toISOString()
  const { id } = await payload.db.create({
    collection: 'partner-applications',
    data: {
      ...factsOf(77),
      organisation: `Town of ${nameOf(77)}`,
      contactName: 'Bench',
      contactEmail: 'bench@place77.example.eu',
      language: 'en',
      state: 'waiting',
      revision: 1,
      consentVersion: CONSENT_VERSION,
      consentAt: at,
      since: at,
    },
  })
  return String(id)
}

const QUERY =
  '{ partners(locale: pl, limit: 50) { docs { name kind country logo { url } } totalDocs } }'

/**
 * 5,000 partners over HTTP: what the public asks, and a moderator's look at an application with all
 * who may be the same. `--size 500` for a smaller run.
 */
export const benchPartners = async (payload: Payload): Promise<void> => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: { size: { type: 'string', default: '5000' } },
  })
  const size = Number(values.size)
  const application = await fill(payload, size)
  const { close, url } = await serve(payload)
  const moderator = await logIn(payload, 'moderator')
  const graphql = {
    body: JSON.stringify({ query: QUERY }),
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  }
  const questions: [string, string, RequestInit?][] = [
    ['directory, first page', '/api/partners/directory?locale=pl'],
    ['directory, last page', `/api/partners/directory?locale=pl&page=${Math.ceil(size / 25)}`],
    ['directory, one kind and country', '/api/partners/directory?locale=de&kind=city&country=PL'],
    ['GraphQL: first page of 50', '/api/graphql', graphql],
    ['moderator: the queue', '/api/partners/queue', { headers: moderator }],
    ['moderator: an application', `/api/partners/queue/${application}`, { headers: moderator }],
  ]
  const figures: object[] = []
  try {
    for (const [question, path, init] of questions) {
      const figure = { question, ...(await measureRounds(() => fetch(url + path, init), ROUNDS)) }
      figures.push(figure)
      process.stderr.write(`${JSON.stringify(figure)}\n`)
    }
  } finally {
    close()
    if (payload.db.name === 'mongoose')
      await (payload.db as unknown as MongooseAdapter).connection.dropDatabase()
  }
  const report = { bench: 'partners', engine: payload.db.name, size, figures }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
}
