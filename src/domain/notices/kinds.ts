/** What people are told of. */
export const NOTICE_KINDS = [
  'requested',
  'due-soon',
  'returned',
  'approved',
  'declined',
  'comment',
  'refused',
] as const

export type NoticeKind = (typeof NOTICE_KINDS)[number]

export const NOTICE_LABELS = {
  requested: 'Translations requested of me',
  'due-soon': 'Translations of mine that are due soon',
  returned: 'Texts returned to me',
  approved: 'Texts of mine that were approved',
  declined: 'Requests of mine that were declined',
  comment: 'Comments on texts I work on',
  refused: 'Publications I planned that could not be done',
} satisfies Record<NoticeKind, string>
