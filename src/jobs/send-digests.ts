import { randomUUID } from 'node:crypto'

import type { Payload, PayloadRequest } from 'payload'

import { writeTogether } from '@/units'
import {
  composeDigest,
  findRecipient,
  findSources,
  findUnmailed,
  findUsersToMail,
  isTurn,
  LEASE_MS,
  linkOfNotice,
  markMailed,
  type MailState,
  type Notice,
  pauseAfter,
  pickForMail,
  readMailState,
  type Recipient,
  writeMailState,
} from '@/domain/notices'
import { canSendMail, deliverMail } from '@/mail'
import { createLocalReq } from '@/payload-internals'

import { isTime, type Stoppable } from './is-time'
import { messageIdOf } from './message-id'
import { serverUrlOf } from './server-url'

const EVERY_MS = 20 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** What is older was of no use any more: a mail server that was set up late sends no old news. */
const OLDEST_MS = 14 * DAY_MS

/** A mail server that refuses that many in a row is not asked for the others now. */
const MOST_FAILURES = 2

const looked = new WeakMap<Payload, number>()

/** One mail that this process alone may send until its lease is over. */
type Claim = { owner: string; recipient: Recipient; notices: Notice[]; state: MailState }

type Locked<T> = { user: string; req: PayloadRequest; work: () => Promise<T> }

const withAccount = <T>({ req, user, work }: Locked<T>): Promise<T> =>
  writeTogether({ req, documents: [{ collection: 'users', id: user }], work })

const claim = (user: string, now: Date, req: PayloadRequest): Promise<Claim | undefined> =>
  withAccount({
    req,
    user,
    work: async () => {
      const recipient = await findRecipient(user, req)
      if (!recipient) return undefined
      const since = new Date(now.getTime() - OLDEST_MS)
      const notices = pickForMail(await findUnmailed(user, since, req), recipient)
      const [oldest] = notices
      if (!oldest) return undefined
      const state = await readMailState(user, req)
      const turn = { now: now.getTime(), oldest: Date.parse(oldest.at), settings: recipient, state }
      if (!isTurn(turn)) return undefined
      const owner = randomUUID()
      const lease = { owner, until: now.getTime() + LEASE_MS }
      await writeMailState(user, { ...state, lease }, req)
      return { notices, owner, recipient, state }
    },
  })

/** Ends a claim, if it is still this process's own. */
const settle = (
  { owner, recipient }: Claim,
  req: PayloadRequest,
  write: (state: MailState) => Promise<void>,
): Promise<boolean> =>
  withAccount({
    req,
    user: recipient.id,
    work: async () => {
      const state = await readMailState(recipient.id, req)
      if (state.lease?.owner !== owner) return false
      await write({ ...state, lease: null })
      return true
    },
  })

const messageId = ({ notices, recipient }: Claim): string =>
  messageIdOf('digest', [recipient.id, ...notices.map(({ id }) => id)].join('\n'))

const send = async (claimed: Claim, req: PayloadRequest): Promise<void> => {
  const { notices, recipient } = claimed
  const sources = await findSources(
    notices.map(({ entry }) => entry),
    req,
  )
  const items = notices.map((notice) => ({
    ...notice,
    link: linkOfNotice({ ...notice, isSource: sources[notice.entry ?? ''] === notice.locale }),
  }))
  await deliverMail(req.payload, {
    ...composeDigest({ items, name: recipient.name, serverUrl: serverUrlOf(req.payload) }),
    to: { name: '', address: recipient.email },
    messageId: messageId(claimed),
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

const keepSent = async (claimed: Claim, now: Date, req: PayloadRequest): Promise<void> => {
  const { notices, recipient } = claimed
  const ids = notices.map(({ id }) => id)
  const isOwn = await settle(claimed, req, async (state) => {
    await markMailed(ids, now, req)
    const kept = { ...state, failures: 0, retryAt: 0, sentAt: now.getTime() }
    await writeMailState(recipient.id, kept, req)
  })
  if (!isOwn)
    req.payload.logger.warn({ user: recipient.id }, 'a digest took longer than its lease to send')
}

const keepFailure = async (
  claimed: Claim,
  { err, now, req }: { err: unknown; now: Date; req: PayloadRequest },
): Promise<void> => {
  const { recipient, state } = claimed
  const failures = (state.failures ?? 0) + 1
  const retryAt = now.getTime() + pauseAfter(failures)
  await settle(claimed, req, (kept) =>
    writeMailState(recipient.id, { ...kept, failures, retryAt }, req),
  )
  req.payload.logger.error(
    { err, failures, retryAt: new Date(retryAt).toISOString(), user: recipient.id },
    'digest not sent, tried again later',
  )
}

type Outcome = 'sent' | 'failed' | 'nothing'

const sendTo = async (user: string, now: Date, req: PayloadRequest): Promise<Outcome> => {
  const claimed = await claim(user, now, req)
  if (!claimed) return 'nothing'
  try {
    await send(claimed, req)
  } catch (err) {
    await keepFailure(claimed, { err, now, req })
    return 'failed'
  }
  await keepSent(claimed, now, req)
  return 'sent'
}

/**
 * Sends everyone what they have not been told by mail yet, as one mail, as often as they wish.
 *
 * Each notice is mailed at least once, and by one process at a time: a mail is claimed before it is
 * sent, and marked as sent with its notices in one unit of work. It comes twice only when a process
 * dies between the mail server's answer and that mark; both then have the same Message-ID. What the
 * mail server refuses is tried again after 1, 2, 4 … minutes.
 */
export const sendDigests = async ({
  now,
  payload,
  signal,
}: Stoppable): Promise<{ sent: number; failed: number }> => {
  const report = { sent: 0, failed: 0 }
  if (!canSendMail(payload) || !isTime({ everyMs: EVERY_MS, looked, now, payload })) return report
  const req = await createLocalReq({}, payload)
  const since = new Date(now.getTime() - OLDEST_MS)
  let inARow = 0
  for (const user of await findUsersToMail(since, req)) {
    if (signal?.aborted) break
    const outcome = await sendTo(user, now, req)
    if (outcome === 'nothing') continue
    report[outcome] += 1
    inARow = outcome === 'failed' ? inARow + 1 : 0
    if (inARow >= MOST_FAILURES) break
  }
  return report
}
