import type { CollectionSlug, GlobalSlug, Payload } from 'payload'

import { PASSWORD } from '../int/app'
import { pdfBytes } from '../int/fixtures'
import { EDITORIAL, GLOBALS, WORKFLOW } from './doors'

/** In every text that nobody from outside may read. */
export const SECRET = 'strictly-confidential'

export const HIDDEN_EMAIL = `${SECRET}@test.example`

/** `version` is one of the versions of the entry, where there are any. */
export type Seeded = { id: string; version: string; filename?: string }
export type Seeds = Record<string, Seeded>

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A file for each collection of files: name and kind. */
export const FILES: Partial<Record<string, { name: string; mimetype: string; data: Buffer }>> = {
  captions: {
    name: `${SECRET}.vtt`,
    mimetype: 'text/vtt',
    data: Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${SECRET}\n`),
  },
  images: {
    name: `${SECRET}.png`,
    mimetype: 'image/png',
    data: Buffer.from(PIXEL, 'base64'),
  },
  logos: {
    name: `${SECRET}.svg`,
    mimetype: 'image/svg+xml',
    data: Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${SECRET}</title><rect width="9" height="9"/></svg>`,
    ),
  },
  pdfs: { name: `${SECRET}.pdf`, mimetype: 'application/pdf', data: pdfBytes() },
  recordings: {
    name: `${SECRET}.mp3`,
    mimetype: 'audio/mpeg',
    data: Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]),
  },
}

const texts = (collection: string) => ({
  key: `${SECRET}-${collection}`,
  label: SECRET,
  name: SECRET,
  number: 1,
  slug: `${SECRET}-${collection}`,
  title: SECRET,
})

const seedEntry = async (
  payload: Payload,
  collection: CollectionSlug,
  data: object,
): Promise<Seeded> => {
  const file = FILES[collection]
  const hasDrafts = EDITORIAL.includes(collection)
  const entry = await payload.create({
    collection,
    data: data as never,
    ...(hasDrafts ? { draft: true } : {}),
    ...(file ? { file: { ...file, size: file.data.length } } : {}),
    locale: 'en',
    overrideAccess: true,
  })
  const versions = payload.collections[collection].config.versions
    ? await payload.findVersions({
        collection,
        limit: 1,
        overrideAccess: true,
        where: { parent: { equals: entry.id } },
      })
    : undefined
  return {
    id: String(entry.id),
    version: String(versions?.docs[0]?.id ?? entry.id),
    ...(file ? { filename: (entry as unknown as { filename: string }).filename } : {}),
  }
}

const seedGlobal = async (payload: Payload, slug: GlobalSlug): Promise<Seeded> => {
  const data = (slug === 'site' ? { name: 'Site' } : { download: 'Download' }) as never
  await payload.updateGlobal({ slug, data, locale: 'en', overrideAccess: true })
  const { docs } = await payload.findGlobalVersions({ slug, limit: 1, overrideAccess: true })
  return { id: slug, version: String(docs[0]?.id) }
}

/** What Payload keeps for itself: a lock, a preference of the administrator, a pair of key and value. */
const seedInternals = async (payload: Payload, seeds: Seeds): Promise<Seeds> => {
  const user = { relationTo: 'users' as const, value: seeds.users?.id }
  const lock = await payload.db.create({
    collection: 'payload-locked-documents',
    data: { document: { relationTo: 'partners', value: seeds.partners?.id }, user },
  })
  const preference = await payload.db.create({
    collection: 'payload-preferences',
    data: { key: SECRET, user, value: { note: SECRET } },
  })
  await payload.kv.set(SECRET, { note: SECRET })
  const pair = await payload.db.findOne<{ id: string }>({ collection: 'payload-kv', where: {} })
  const use = await payload.db.create({
    collection: 'file-uses',
    data: { file: SECRET, fileCollection: 'pdfs', isPast: true, locale: 'mt', user: SECRET },
  })
  const file = await payload.db.create({
    collection: 'stored-files',
    data: { entry: seeds.pdfs?.id, folder: 'pdfs', name: `${SECRET}-older.pdf`, original: SECRET },
  })
  return {
    'file-uses': { id: String(use.id), version: String(use.id) },
    'stored-files': { id: String(file.id), version: String(file.id) },
    'payload-locked-documents': { id: String(lock.id), version: String(lock.id) },
    'payload-preferences': { id: String(preference.id), version: String(preference.id) },
    'payload-kv': { id: String(pair?.id), version: String(pair?.id) },
  }
}

/** What the workflow keeps, each with the secret in its texts; the rows of entries are there. */
const seedWorkflow = async (payload: Payload, seeds: Seeds): Promise<Seeds> => {
  const place = { collectionSlug: 'pages', document: seeds.pages?.id, locale: 'mt' }
  const data = {
    ...place,
    at: '2026-01-01T00:00:00.000Z',
    digest: SECRET,
    entry: `pages:${seeds.pages?.id}`,
    name: SECRET,
    note: SECRET,
    text: SECRET,
    title: SECRET,
    user: seeds.users?.id,
  }
  const made: Seeds = {}
  for (const collection of WORKFLOW) {
    const { id } = (collection === 'language-states'
      ? await payload.db.findOne<{ id: string }>({
          collection,
          where: { locale: { equals: 'mt' } },
        })
      : await payload.db.create({ collection, data })) ?? { id: '' }
    made[collection] = { id: String(id), version: String(id) }
  }
  return made
}

/** One entry that is not public in every collection, and the globals. */
export const seedAll = async (payload: Payload): Promise<Seeds> => {
  const seeds: Seeds = {}
  for (const collection of EDITORIAL)
    seeds[collection] = await seedEntry(payload, collection, texts(collection))
  for (const slug of ['captions', 'images', 'logos', 'pdfs', 'recordings'] as const)
    seeds[slug] = await seedEntry(payload, slug, { alt: SECRET, credit: SECRET })
  seeds.partners = await seedEntry(payload, 'partners', {
    name: SECRET,
    names: SECRET,
    kind: 'city',
    logo: seeds.logos?.id,
    state: 'pending',
  })
  seeds.signatories = await seedEntry(payload, 'signatories', {
    name: SECRET,
    email: HIDDEN_EMAIL,
    declaration: seeds.declarations?.id,
    publicName: true,
    state: 'confirmed',
  })
  const event = await payload.db.create({
    collection: 'signatory-events',
    data: { step: 'rejected', note: SECRET, signatory: seeds.signatories.id },
  })
  seeds['signatory-events'] = { id: String(event.id), version: String(event.id) }
  seeds.users = await seedEntry(payload, 'users', {
    name: SECRET,
    email: HIDDEN_EMAIL,
    password: PASSWORD,
    roles: ['admin'],
  })
  for (const slug of GLOBALS) seeds[slug] = await seedGlobal(payload, slug)
  return {
    ...seeds,
    ...(await seedInternals(payload, seeds)),
    ...(await seedWorkflow(payload, seeds)),
  }
}
