import type { NoticeKind } from './kinds'

/** One thing that one person should know. */
export type NewNotice = {
  /** The account that is told. */
  user: string
  kind: NoticeKind
  /** `<collection>:<id>`, as in the rows of the workflow; none for a release. */
  entry: string | null
  collectionSlug: string | null
  document: string | null
  locale: string | null
  title: string
  note: string | null
  byName: string | null
  dueOn: string | null
}

export type Notice = NewNotice & {
  id: string
  at: string
  readAt: string | null
  mailedAt: string | null
}
