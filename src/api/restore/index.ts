import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'

import { asOneVersion, writeTogether } from '@/units'
import {
  type Choice,
  findVersion,
  offerRestore,
  type Owner,
  type RestoreOffer,
  restoreVersion,
  type ShownRestore,
} from '@/domain/restore'
import { getLocale, type Locale } from '@/locales'
import { saveContext } from '@/domain/save-context'

import { getPerson } from '@/http'
import { workflowSettings } from '@/access'
import { readChoice, readOneLocale } from './read-choice'

type Handler = (owner: Owner) => Endpoint['handler']

const restorerOf = async (req: PayloadRequest) => ({
  person: await getPerson(req),
  settings: workflowSettings(),
})

const versionOf = ({ routeParams }: PayloadRequest): string => String(routeParams?.id)

/** @throws FORBIDDEN */
const assertMayRead = async (owner: Owner, req: PayloadRequest): Promise<void> => {
  const { collections, globals } = req.payload
  const config =
    owner.global === undefined
      ? collections[owner.collection].config
      : globals.config.find(({ slug }) => slug === owner.global)
  if (!(await config?.access.readVersions?.({ req }))) throw new Forbidden(req.t)
}

const show: Handler = (owner) => async (req) => {
  const restorer = await restorerOf(req)
  await assertMayRead(owner, req)
  const place = { ...owner, locale: readOneLocale(req), version: versionOf(req) }
  return Response.json((await offerRestore(place, restorer, req)) satisfies RestoreOffer)
}

const say = (locales: readonly Locale[], shared: boolean): string => {
  const names = locales.map((locale) => getLocale(locale).englishName).join(', ')
  if (!names && !shared) return 'Nothing differs: nothing was restored.'
  return `Restored: ${[names, shared ? 'layout and files' : ''].filter(Boolean).join('; ')}.`
}

const readBack = async (owner: Owner, id: string | undefined, req: PayloadRequest) => {
  const common = { depth: 0, overrideAccess: false, req } as const
  if (owner.global !== undefined)
    return req.payload.findGlobal({ ...common, overrideAccess: false, slug: owner.global })
  const { collection } = owner
  const draft = true
  return req.payload.findByID({
    ...common,
    collection,
    draft,
    id: id ?? '',
    overrideAccess: false,
  })
}

/** Marks what a version brings back, for the hooks of ordinary saves. */
const withMarks = async <T>(
  { shared }: Choice,
  req: PayloadRequest,
  work: () => Promise<T>,
): Promise<T> => {
  saveContext(req).bringsBack = true
  // Of a collection of files it is the file that comes back with what is shared.
  saveContext(req).restoredVersion = shared ? versionOf(req) : undefined
  try {
    return await asOneVersion(req, work)
  } finally {
    saveContext(req).bringsBack = undefined
    saveContext(req).restoredVersion = undefined
  }
}

const restore: Handler = (owner) => async (req) => {
  const restorer = await restorerOf(req)
  const version = versionOf(req)
  const { document, hasTexts } = await findVersion({ ...owner, version }, req)
  const choice = await readChoice({ hasTexts }, req)
  const place = { ...owner, ...choice, version }
  const { locales } = await writeTogether({
    req,
    documents: [{ collection: owner.collection ?? 'global', id: document ?? owner.global ?? '' }],
    work: () => withMarks(choice, req, () => restoreVersion(place, restorer, req)),
  })
  const doc = (await readBack(owner, document, req)) as object
  const done: ShownRestore = { message: say(locales, choice.shared), restored: locales }
  return Response.json({ ...doc, ...done })
}

/**
 * `GET …/versions/:id/restore` tells what a version would overwrite, `POST …/versions/:id` brings
 * back what is chosen; they stand before Payload's own.
 */
export const restoreEndpoints = (owner: Owner): Omit<Endpoint, 'root'>[] => [
  { handler: show(owner), method: 'get', path: '/versions/:id/restore' },
  { handler: restore(owner), method: 'post', path: '/versions/:id' },
]
