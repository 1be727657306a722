import { AppError } from '@/errors'

import { limitRate, type RateLimit } from './limit-rate'
import { mailboxOf } from './mailbox-of'

const DAY = 24 * 60 * 60

/** Mails a day to one mailbox that strangers can cause, whatever they write before the @. */
export const MOST_STRANGERS_MAILS = 5

/** Mails a day about one entry to the address that has confirmed it. */
export const MOST_OWNERS_MAILS = 3

const takes = async (limits: readonly RateLimit[]): Promise<boolean> => {
  try {
    // Without the headers of the answer: nobody is told.
    await limitRate({}, limits)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'TOO_MANY_REQUESTS') return false
    throw error
  }
}

/**
 * What counts for a mail that anybody can cause by typing an address. Counted by mailbox.
 */
export const strangersMail = (email: string) =>
  ({
    name: 'mail:strangers',
    key: mailboxOf(email),
    points: MOST_STRANGERS_MAILS,
    seconds: DAY,
  }) as const

/**
 * Whether one more mail about an entry goes today to the address that has confirmed it. Counted apart
 * from what strangers cause with it, so that they cannot use it up. Silent: a refusal would tell that the
 * address is known. Its links are valid for a day, so that one of them always works.
 */
export const mayMailOwner = async (entry: string): Promise<boolean> =>
  takes([{ name: 'mail:owner', key: entry, points: MOST_OWNERS_MAILS, seconds: DAY }])

/** The same for a mail that strangers can cause, where a refusal would tell something. */
export const mayMailStranger = (email: string): Promise<boolean> => takes([strangersMail(email)])
