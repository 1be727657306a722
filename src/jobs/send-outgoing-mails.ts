import type { Payload, PayloadRequest } from 'payload'

import { writeTogether } from '@/units'
import { type Controller, findController } from '@/domain/controller'
import { createLink, revokeLinks } from '@/domain/mail-links'
import { pauseAfter } from '@/domain/notices'
import {
  deleteMail,
  deleteOldMails,
  findDueMails,
  findMail,
  postponeMail,
  type MailTemplate,
  type WaitingMail,
} from '@/domain/outgoing-mails'
import { cleanLine } from '@/domain/public-forms'
import { canSendMail, deliverMail } from '@/mail'

import { freshRequest } from './act-as'
import { isTime, type Stoppable } from './is-time'
import { MAIL_TEMPLATES } from './mail-templates'
import { messageIdOf } from './message-id'
import { serverUrlOf } from './server-url'

const BATCH = 50
/** Longer than sending takes: so long nobody else sends the same mail. */
const LEASE_MS = 10 * 60 * 1000
/** A mail that nobody took for so long is of no use any more. */
const OLDEST_MS = 7 * 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000
/** A mail server that refuses that many in a row is not asked for the others now. */
const MOST_FAILURES = 2

const looked = new WeakMap<Payload, number>()

type Claim = { mail: WaitingMail; token: string }

type Given = {
  payload: Payload
  /** The moment as it goes on: a long row of mails takes longer than a lease lasts. */
  clock: () => Date
  templates: Readonly<Record<string, MailTemplate>>
  controller: Controller | undefined
}

const alone = <T>(id: string, req: PayloadRequest, work: () => Promise<T>): Promise<T> =>
  writeTogether({ req, documents: [{ collection: 'outgoing-mails', id }], work })

/**
 * Takes a mail for this process alone and makes its link. Under the lock of the entry that it is
 * about, so that no link is made for a mail that the entry takes back at the same moment; the entry
 * first, as whoever changes it comes to its mails.
 */
const claim = async (
  { collectionSlug, document, id }: WaitingMail,
  now: Date,
  payload: Payload,
): Promise<Claim | undefined> => {
  const req = await freshRequest(payload)
  const take = async (): Promise<Claim | undefined> => {
    const mail = await findMail(id, req)
    if (!mail || new Date(mail.dueAt) > now) return undefined
    const attempts = mail.attempts + 1
    await postponeMail({ attempts, id }, new Date(now.getTime() + LEASE_MS), req)
    // Several of one entry: the newest alone is valid.
    if (mail.link && !mail.link.keepsOthers) await revokeLinks(mail.link, req)
    const token = mail.link ? await createLink({ ...mail.link, now }, req) : ''
    return { mail: { ...mail, attempts }, token }
  }
  return writeTogether({
    req,
    documents: [{ collection: collectionSlug, id: document }],
    work: () => alone(id, req, take),
  })
}

type Address = { path: string; serverUrl: string; token: string }

const addressOf = ({ path, serverUrl, token }: Address): string =>
  serverUrl + (path.includes(':token') ? path.replace(':token', token) : `${path}?token=${token}`)

const send = async (
  { mail, token }: Claim,
  template: MailTemplate,
  { controller, payload }: Pick<Given, 'controller' | 'payload'>,
): Promise<void> => {
  const { data, id, link, locale, to } = mail
  const serverUrl = serverUrlOf(payload)
  const address = link ? addressOf({ path: link.path, serverUrl, token }) : ''
  const { subject, text } = template({ controller, data, link: address, locale, serverUrl })
  await deliverMail(payload, {
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    messageId: messageIdOf('mail', id),
    subject: cleanLine(subject),
    text,
    to: { name: '', address: to },
  })
}

const keepFailure = async (
  { mail }: Claim,
  { err, now, req }: { err: unknown; now: Date; req: PayloadRequest },
): Promise<void> => {
  const until = new Date(now.getTime() + pauseAfter(mail.attempts))
  await alone(mail.id, req, () => postponeMail(mail, until, req))
  const { attempts, id, template } = mail
  req.payload.logger.error(
    { attempts, err, mail: id, template },
    'mail not sent, tried again later',
  )
}

const sendOne = async (
  waiting: WaitingMail,
  { clock, controller, payload, templates }: Given,
): Promise<'sent' | 'failed' | 'nothing'> => {
  const claimed = await claim(waiting, clock(), payload)
  if (!claimed) return 'nothing'
  const req = await freshRequest(payload)
  try {
    const template = templates[claimed.mail.template]
    if (!template) throw new Error(`There is no mail "${claimed.mail.template}".`)
    await send(claimed, template, { controller, payload })
  } catch (err) {
    await keepFailure(claimed, { err, now: clock(), req })
    return 'failed'
  }
  const { id } = claimed.mail
  await alone(id, req, () => deleteMail(id, req))
  return 'sent'
}

/**
 * Sends what waits in `outgoing-mails`, each mail by one process at a time and at least once: twice
 * only when a process dies between the mail server's answer and the deletion of the row; then the
 * second, with the same Message-ID, holds a link that works. What the mail server refuses is tried
 * again after 1, 2, 4 … minutes, for a week.
 */
export const sendOutgoingMails = async (
  { now, payload, signal }: Stoppable,
  templates = MAIL_TEMPLATES,
): Promise<{ sent: number; failed: number }> => {
  const report = { failed: 0, sent: 0 }
  const req = await freshRequest(payload)
  const before = new Date(now.getTime() - OLDEST_MS)
  const isHourly = isTime({ everyMs: HOUR_MS, looked, now, payload })
  if (isHourly) await writeTogether({ req, documents: [], work: () => deleteOldMails(before, req) })
  if (!canSendMail(payload)) {
    if (isHourly && (await findDueMails({ limit: 1, now }, req)).length > 0)
      payload.logger.warn('mails wait and are given up after a week: set SMTP_URL or MAIL_DIR')
    return report
  }
  const controller = await findController(req)
  const start = performance.now()
  const clock = () => new Date(now.getTime() + performance.now() - start)
  let inARow = 0
  for (;;) {
    const due = await findDueMails({ limit: BATCH, now }, req)
    for (const mail of due) {
      if (signal?.aborted || inARow >= MOST_FAILURES) return report
      const outcome = await sendOne(mail, { clock, controller, payload, templates })
      if (outcome === 'nothing') continue
      report[outcome] += 1
      inARow = outcome === 'failed' ? inARow + 1 : 0
    }
    if (due.length < BATCH) return report
  }
}
