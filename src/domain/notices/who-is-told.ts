import type { StateRow, StepName } from '@/domain/workflow'

import type { NoticeKind } from './kinds'

/** Who could be meant by the ids of a request. */
export type Directory = {
  /** Translators of a language, by its code. */
  translators: Record<string, readonly string[]>
  /** Members of a team, by its id. */
  teams: Record<string, readonly string[]>
}

type People = Pick<StateRow, 'claimedBy' | 'locale' | 'requestedBy' | 'requestedOf' | 'submittedBy'>

type StepTaken = {
  step: StepName
  before: People
  after: People
  /** Who took the step: nobody is told of what they did themselves. */
  byId: string | null
  directory: Directory
}

export type Telling = { kind: NoticeKind; users: string[] }

type Id = string | null

const only = (ids: readonly Id[]): string[] => [
  ...new Set(ids.filter((id): id is string => Boolean(id))),
]

/** People and members of teams; nobody named means every translator of the language. */
export const listAsked = (
  { locale, requestedOf }: Pick<People, 'locale' | 'requestedOf'>,
  { teams, translators }: Directory,
): string[] =>
  requestedOf.length === 0
    ? [...(translators[locale] ?? [])]
    : only(requestedOf.flatMap((id) => teams[id] ?? [id]))

/** Who is to have it done: the translator who took it on, or those asked. */
export const listResponsible = (row: People, directory: Directory): string[] =>
  row.claimedBy
    ? listAsked({ locale: row.locale, requestedOf: [row.claimedBy] }, directory)
    : listAsked(row, directory)

const TOLD: Partial<Record<StepName, (taken: StepTaken) => { kind: NoticeKind; ids: Id[] }>> = {
  request: ({ after, directory }) => ({ kind: 'requested', ids: listAsked(after, directory) }),
  'hand-over': ({ after, directory }) => ({
    kind: 'requested',
    ids: after.claimedBy ? listResponsible(after, directory) : [],
  }),
  decline: ({ before }) => ({ kind: 'declined', ids: [before.requestedBy] }),
  return: ({ before }) => ({ kind: 'returned', ids: [before.submittedBy, before.claimedBy] }),
  approve: ({ before }) => ({
    kind: 'approved',
    ids: [before.submittedBy, before.claimedBy, before.requestedBy],
  }),
}

/** Who is told of a step, and as what; nobody of most steps. */
export const whoIsTold = (taken: StepTaken): Telling | undefined => {
  const told = TOLD[taken.step]?.(taken)
  const users = only(told?.ids ?? []).filter((id) => id !== taken.byId)
  return told && users.length > 0 ? { kind: told.kind, users } : undefined
}

/** Who is told of a comment: who works on the text and who has commented on it before. */
export const whoHearsComment = (
  row: Pick<People, 'claimedBy' | 'submittedBy'>,
  { byId, commenters }: { byId: string | null; commenters: readonly string[] },
): string[] => only([row.claimedBy, row.submittedBy, ...commenters]).filter((id) => id !== byId)
