import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { saveContext } from '@/domain/save-context'

import { findChanges } from './find-changes'
import { lockFiles } from './lock-store'
import type { FileRef, FileUse, ShownFile } from './use'

const collection = 'file-uses' as CollectionSlug

type Look = { req: PayloadRequest | undefined; payload: PayloadRequest['payload'] }

const find = async (where: Where, { payload, req }: Look): Promise<FileUse[]> => {
  const { docs } = await payload.db.find<FileUse>({
    collection,
    limit: 0,
    pagination: false,
    ...(req ? { req } : {}),
    where,
  })
  return docs
}

/** All that an entry shows to everyone or did show. */
export const findUsesBy = ({ collection: slug, id }: FileRef, req: PayloadRequest) =>
  find(
    { and: [{ user: { equals: id } }, { userCollection: { equals: slug } }] },
    { payload: req.payload, req },
  )

const usesOf = ({ collection: slug, id }: FileRef): Where => ({
  and: [{ file: { equals: id } }, { fileCollection: { equals: slug } }],
})

/** All entries that show a file to everyone or did show it. */
export const findUsesOf = (file: FileRef, req: PayloadRequest): Promise<FileUse[]> =>
  find(usesOf(file), { payload: req.payload, req })

export const deleteUsesOf = async (file: FileRef, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteMany({ collection, req, where: usesOf(file) })
}

/** The users whose uses this unit of work has written: others cannot see those rows yet. */
const changedUsers = (req: PayloadRequest): Set<string> =>
  (saveContext(req).fileUsers ??= new Set())

const userOf = ({ user, userCollection }: FileUse): string => `${userCollection} ${user}`

/**
 * Whether anything that is public shows the file. What others have committed since the unit's view
 * was taken is only seen outside of it, and the unit's own rows only inside.
 */
const isShown = async (file: FileRef, missed: boolean, req: PayloadRequest): Promise<boolean> => {
  const { payload } = req
  const inside = await find(usesOf(file), { payload, req })
  const own = changedUsers(req)
  const isCurrent = (use: FileUse) => !use.isPast
  if (!missed) return inside.some(isCurrent)
  const outside = await find(usesOf(file), { payload, req: undefined })
  return (
    inside.filter((use) => own.has(userOf(use))).some(isCurrent) ||
    outside.filter((use) => !own.has(userOf(use))).some(isCurrent)
  )
}

/** The files that this unit of work has opened or closed itself. */
const changedFiles = (req: PayloadRequest): Set<string> =>
  (saveContext(req).filesOpenedOrClosed ??= new Set())

const isOpen = async (file: FileRef, { payload, req }: Look): Promise<boolean | undefined> => {
  const stored = await payload.db.findOne<{ id: string; isPublic?: boolean | null }>({
    collection: file.collection as CollectionSlug,
    ...(req ? { req } : {}),
    where: { id: { equals: file.id } },
  })
  return stored ? Boolean(stored.isPublic) : undefined
}

/**
 * Opens or closes a file where it is not so. What counts is what is stored now, and not what the
 * unit saw at its beginning: two entries that show one file for the first time need not both write
 * it; and where another unit has changed it back, the database must find that out and refuse.
 */
const openOrClose = async (file: FileRef, missed: boolean, req: PayloadRequest): Promise<void> => {
  const isPublic = await isShown(file, missed, req)
  const own = changedFiles(req)
  const key = `${file.collection} ${file.id}`
  const { payload } = req
  const isOld = missed && !own.has(key)
  const stored =
    (isOld ? await isOpen(file, { payload, req: undefined }) : undefined) ??
    // Also one that this unit has made.
    (await isOpen(file, { payload, req }))
  if (stored === undefined || stored === isPublic) return
  own.add(key)
  await req.payload.db.updateMany({
    collection: file.collection as CollectionSlug,
    data: { isPublic },
    req,
    where: { id: { equals: file.id } },
  })
}

const add = async (user: FileRef, file: ShownFile, past: FileUse[], req: PayloadRequest) => {
  const locale = file.locale ?? null
  const again = past.find(
    (use) =>
      use.file === file.id && use.fileCollection === file.collection && use.locale === locale,
  )
  if (again) {
    await req.payload.db.updateOne({ collection, id: again.id, data: { isPast: false }, req })
    return
  }
  const data = {
    fileCollection: file.collection,
    file: file.id,
    userCollection: user.collection,
    user: user.id,
    locale,
    isPast: false,
  }
  await req.payload.db.create({ collection, data, req })
}

const refOf = ({ file, fileCollection }: FileUse): FileRef => ({
  collection: fileCollection,
  id: file,
})

const distinct = (files: readonly FileRef[]): FileRef[] =>
  [
    ...new Map(
      files.map(({ collection: slug, id }) => [`${slug} ${id}`, { collection: slug, id }]),
    ),
  ].map(([, file]) => file)

/**
 * Says which files an entry shows to everyone, in place of what it showed before. A file is public
 * (`isPublic`) as long as any entry shows it. What was shown in a language is remembered: its
 * address leads to what is shown there now.
 *
 * Call it in the unit of work that publishes or unpublishes the entry, which holds its lock.
 *
 * @returns how many uses it added and took away
 */
export const setUses = async (
  { files, user }: { user: FileRef; files: readonly ShownFile[] },
  req: PayloadRequest,
): Promise<number> => {
  const uses = await findUsesBy(user, req)
  const { added, gone } = findChanges(uses, files)
  if (added.length + gone.length === 0) return 0
  const touched = distinct([...added, ...gone.map(refOf)])
  const missed = await lockFiles(touched, req)
  changedUsers(req).add(`${user.collection} ${user.id}`)
  for (const { id, locale } of gone) {
    if (locale) await req.payload.db.updateOne({ collection, id, data: { isPast: true }, req })
    else await req.payload.db.deleteOne({ collection, req, where: { id: { equals: id } } })
  }
  const past = uses.filter(({ isPast }) => isPast)
  for (const file of added) await add(user, file, past, req)
  for (const file of touched) await openOrClose(file, missed, req)
  return added.length + gone.length
}

/** Forgets an entry that is gone, also what it once showed. */
export const forgetUser = async (user: FileRef, req: PayloadRequest): Promise<void> => {
  await setUses({ user, files: [] }, req)
  await req.payload.db.deleteMany({
    collection,
    req,
    where: {
      and: [{ user: { equals: user.id } }, { userCollection: { equals: user.collection } }],
    },
  })
}

/**
 * Closes the files that are open though nothing shows them.
 *
 * @returns the files; nothing is written unless `mend`
 */
export const closeUnused = async (
  slug: string,
  { mend, req }: { mend: boolean; req: PayloadRequest },
): Promise<FileRef[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: slug as CollectionSlug,
    limit: 0,
    pagination: false,
    req,
    select: { isPublic: true },
    where: { isPublic: { equals: true } },
  })
  const closed: FileRef[] = []
  for (const { id } of docs) {
    const file = { collection: slug, id: String(id) }
    const uses = await findUsesOf(file, req)
    if (uses.some(({ isPast }) => !isPast)) continue
    closed.push(file)
    if (mend) await openOrClose(file, await lockFiles([file], req), req)
  }
  return closed
}
