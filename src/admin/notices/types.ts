/** A notice as the API tells it. */
export type ShownNotice = {
  id: string
  title: string
  sentence: string
  note: string | null
  link: string
  at: string
  readAt: string | null
}

export type Notices = { notices: ShownNotice[]; unread: number; total: number }
