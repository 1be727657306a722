import { type NoticeKind, NOTICE_KINDS } from './kinds'
import type { Notice } from './notice'

export const MAIL_EVERY = ['hour', 'day', 'never'] as const

export type MailEvery = (typeof MAIL_EVERY)[number]

/** How somebody wants to be written to. */
export type MailSettings = {
  mailEvery?: MailEvery | null
  /** Nothing chosen means everything; no mail at all is `never`. */
  mailAbout?: readonly NoticeKind[] | null
}

/** What is kept of somebody's mails. Times are in ms. */
export type MailState = {
  sentAt?: number
  /** Who is sending now, and until when nobody else may. */
  lease?: { owner: string; until: number } | null
  failures?: number
  /** Not before, after a failure. */
  retryAt?: number
}

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE

/** What comes within this time of the first notice goes into the same mail. */
export const GATHERING_MS = 2 * MINUTE

/** Longer than sending may take: a mail server that is silent for 20 seconds is given up. */
export const LEASE_MS = 10 * MINUTE

const PAUSE: Record<Exclude<MailEvery, 'never'>, number> = { hour: HOUR, day: 24 * HOUR }

/** 1, 2, 4 … minutes, at most 4 hours. */
export const pauseAfter = (failures: number): number =>
  Math.min(4 * HOUR, MINUTE * 2 ** Math.min(failures - 1, 10))

/** Those that somebody wants by mail and has not read meanwhile. */
export const pickForMail = <N extends Pick<Notice, 'kind'>>(
  notices: readonly N[],
  { mailAbout, mailEvery }: MailSettings,
): N[] => {
  if (mailEvery === 'never') return []
  const about = mailAbout?.length ? mailAbout : NOTICE_KINDS
  return notices.filter(({ kind }) => about.includes(kind))
}

type Turn = {
  now: number
  settings: MailSettings
  state: MailState
  /** When the oldest notice that waits was made. */
  oldest: number
}

/** Whether it is time for somebody's next mail. */
export const isTurn = ({ now, oldest, settings, state }: Turn): boolean => {
  const every = settings.mailEvery ?? 'day'
  if (every === 'never') return false
  if ((state.lease?.until ?? 0) > now) return false
  if ((state.retryAt ?? 0) > now) return false
  return now >= oldest + GATHERING_MS && now >= (state.sentAt ?? 0) + PAUSE[every]
}
