import { randomBytes } from 'node:crypto'
import path from 'node:path'

import type { Payload } from 'payload'
import { getPayload } from 'payload'

import { LOCALE_CODES, type Locale } from '@/locales'

import { fixtureConfig, type FixtureOptions } from './fixture'

export const ENGINE = process.env.TEST_ENGINE === 'mongodb' ? 'mongodb' : 'sqlite'

/** Whether the server behind the tests has transactions; where not, the journal makes units whole. */
export const HAS_TRANSACTIONS = ENGINE === 'mongodb' && !process.env.MONGODB_COMPATIBILITY

/** The fixture's slugs, passed off as two of the application, whose types are the generated ones. */
export const NOTES = 'notes' as unknown as 'pages'
export const PEOPLE = 'people' as unknown as 'users'

/** A short lease, so that the death of a process is noticed within a test. */
export const LEASE_MS = 2500

export const freshUri = (name: string): string => {
  if (ENGINE === 'sqlite') return `file:${path.join(process.env.TEST_FOLDER ?? '', `${name}.db`)}`
  const uri = new URL(process.env.MONGODB_TEST_URI ?? '')
  uri.pathname = `/${name}_${randomBytes(4).toString('hex')}`
  return uri.href
}

export const open = (options: FixtureOptions): Promise<Payload> =>
  getPayload({
    config: fixtureConfig({ leaseMs: LEASE_MS, ...options }),
    key: options.databaseUri,
  })

export type Note = {
  id: string
  title?: Partial<Record<Locale, string>>
  body?: Partial<Record<Locale, string>>
  rank?: number
  _status?: Partial<Record<Locale, string>>
}

export const createNote = async (payload: Payload, data: object = {}): Promise<string> => {
  const note = await payload.create({
    collection: NOTES,
    data: { title: 'begun', ...data } as never,
    draft: true,
    locale: 'en',
    overrideAccess: true,
  })
  return String(note.id)
}

export type Save = { id: string; locale: Locale; text: string; publish?: boolean; req?: object }

export const save = ({ id, locale, text, publish = false, req }: Save, payload: Payload) =>
  payload.update({
    collection: NOTES,
    id,
    data: { title: text, body: text, _status: publish ? 'published' : 'draft' } as never,
    draft: !publish,
    locale,
    overrideAccess: true,
    ...(req && { req }),
  })

/** All languages: what editors see, the latest version. */
export const readDraft = async (payload: Payload, id: string): Promise<Note> =>
  (await payload.findByID({
    collection: NOTES,
    id,
    draft: true,
    locale: 'all',
    overrideAccess: true,
    trash: true,
  })) as unknown as Note

/** All languages: the document itself. */
export const readDocument = async (payload: Payload, id: string): Promise<Note> =>
  (await payload.findByID({
    collection: NOTES,
    id,
    locale: 'all',
    overrideAccess: true,
    trash: true,
  })) as unknown as Note

export const inAllLanguages = <T>(run: (locale: Locale, index: number) => Promise<T>) =>
  Promise.all(LOCALE_CODES.map(run))
