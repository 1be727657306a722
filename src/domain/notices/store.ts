import type { PayloadRequest } from 'payload'

import { findNames, findTeamMembers, findTranslators } from '@/domain/people'
import { entryName, type StateRow, type StepName } from '@/domain/workflow'
import { isLocale } from '@/locales'

import type { NoticeKind } from './kinds'
import type { NewNotice } from './notice'
import { addNotices } from './notices-store'
import { type Directory, listResponsible, whoHearsComment, whoIsTold } from './who-is-told'

type Place = Pick<StateRow, 'collectionSlug' | 'document' | 'locale' | 'title'>

type Telling = {
  row: Place & { dueOn?: string | null }
  kind: NoticeKind
  users: readonly string[]
  note?: string | null | undefined
  byName?: string | null
}

const noticesOf = ({ byName = null, kind, note, row, users }: Telling): NewNotice[] =>
  users.map((user) => ({
    user,
    kind,
    entry: entryName(row.collectionSlug, row.document),
    collectionSlug: row.collectionSlug,
    document: row.document,
    locale: row.locale,
    title: row.title,
    note: note?.trim() || null,
    byName,
    dueOn: row.dueOn ?? null,
  }))

/** Accounts that are gone are not told. */
const keepPeople = async (notices: NewNotice[], req: PayloadRequest): Promise<NewNotice[]> => {
  const people = await findNames([...new Set(notices.map(({ user }) => user))], req)
  const known = new Set(people.map(({ id }) => id))
  return notices.filter(({ user }) => known.has(user))
}

const nameOf = ({ user }: PayloadRequest): string | null => user?.name ?? null

/** Everyone who could be meant by a request for one of these languages. */
export const findDirectory = async (
  locales: readonly string[],
  req: PayloadRequest,
): Promise<Directory> => {
  const translators: Record<string, string[]> = {}
  for (const locale of new Set(locales))
    if (isLocale(locale))
      translators[locale] = (await findTranslators(locale, req)).map(({ id }) => id)
  return { translators, teams: await findTeamMembers(req) }
}

type StepsTaken = {
  step: StepName
  taken: readonly { before: StateRow; after: StateRow }[]
  note?: string | undefined
  req: PayloadRequest
}

const TOLD_OF: readonly StepName[] = ['request', 'hand-over', 'decline', 'return', 'approve']

/**
 * Tells everyone whom steps of the workflow concern, in the same unit of work: people are told of
 * exactly what has happened. Nobody is told of what they did themselves.
 */
export const noteSteps = async ({ note, req, step, taken }: StepsTaken): Promise<void> => {
  if (!TOLD_OF.includes(step)) return
  const directory = await findDirectory(
    taken.map(({ after }) => after.locale),
    req,
  )
  const byId = req.user ? String(req.user.id) : null
  const notices = taken.flatMap(({ after, before }) => {
    const told = whoIsTold({ after, before, byId, directory, step })
    return told ? noticesOf({ ...told, row: after, note, byName: nameOf(req) }) : []
  })
  await addNotices(await keepPeople(notices, req), req)
}

type Comment = {
  row: Place & Pick<StateRow, 'claimedBy' | 'submittedBy'>
  /** The account ids of those who have commented on this text before. */
  commenters: readonly string[]
  text: string
  req: PayloadRequest
}

/** Tells of a comment on a text. */
export const noteComment = async ({ commenters, req, row, text }: Comment): Promise<void> => {
  const byId = req.user ? String(req.user.id) : null
  const users = whoHearsComment(row, { byId, commenters })
  const notices = noticesOf({ byName: nameOf(req), kind: 'comment', note: text, row, users })
  await addNotices(await keepPeople(notices, req), req)
}

type ToRemind = {
  row: Place & { dueOn: string | null }
  users: readonly string[]
  now: Date
  req: PayloadRequest
}

/** Reminds the given people. @returns how many of them there are */
export const addReminders = async ({ now, req, row, users }: ToRemind): Promise<number> => {
  const notices = await keepPeople(noticesOf({ kind: 'due-soon', row, users }), req)
  await addNotices(notices, req, now)
  return notices.length
}

type Reminder = { rows: readonly StateRow[]; note?: string | undefined; req: PayloadRequest }

/**
 * Reminds those who are to translate: who took it on, or those asked.
 *
 * @returns how many notices were written
 */
export const noteReminders = async ({ note, req, rows }: Reminder): Promise<number> => {
  const directory = await findDirectory(
    rows.map(({ locale }) => locale),
    req,
  )
  const byId = req.user ? String(req.user.id) : null
  const notices = rows.flatMap((row) => {
    const users = listResponsible(row, directory).filter((id) => id !== byId)
    return noticesOf({ byName: nameOf(req), kind: 'due-soon', note, row, users })
  })
  const kept = await keepPeople(notices, req)
  await addNotices(kept, req)
  return kept.length
}
