/** Who is told of what, in the admin and by mail. */
export { composeDigest } from './compose-digest'
export type { DigestItem } from './compose-digest'
export { describeNotice, linkOfNotice } from './describe-notice'
export { GATHERING_MS, isTurn, LEASE_MS, MAIL_EVERY, pauseAfter, pickForMail } from './digest-turn'
export type { MailEvery, MailSettings, MailState } from './digest-turn'
export { addDueNotices, findDueRows } from './due-store'
export type { DueRow } from './due-store'
export { isOverdue, isToBeTold, lastDayToRemind } from './find-due'
export { NOTICE_KINDS, NOTICE_LABELS } from './kinds'
export type { NoticeKind } from './kinds'
export { findRecipient, readMailState, writeMailState } from './mail-store'
export type { Recipient } from './mail-store'
export type { NewNotice, Notice } from './notice'
export {
  addNotices,
  findNotices,
  findReminders,
  findUnmailed,
  findUsersToMail,
  markMailed,
  markRead,
} from './notices-store'
export type { NoticeCounts, ShownNotice, ShownNotices } from './shown'
export { findSources } from './sources-store'
export { findDirectory, noteComment, noteReminders, noteSteps } from './store'
export { listAsked, listResponsible, whoHearsComment, whoIsTold } from './who-is-told'
export type { Directory } from './who-is-told'
