import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { createTransport } from 'nodemailer'
import type { Config, EmailAdapter, Payload, SendEmailOptions } from 'payload'

import { env } from '@/env'

const sender = (): { defaultFromAddress: string; defaultFromName: string } => {
  const [, name = '', address = env.MAIL_FROM] = /^(.*?)\s*<([^>]+)>$/.exec(env.MAIL_FROM) ?? []
  return { defaultFromAddress: address, defaultFromName: name }
}

/** Where an adapter keeps the way to send that waits; a bundle may hold this module twice. */
const DELIVER = Symbol.for('cohesion-desk.deliver-mail')

type Deliver = (message: SendEmailOptions) => Promise<unknown>

/** Without a mail server nothing is sent, and the log says so; the text may be private, so not it. */
const noMail: EmailAdapter = ({ payload }) => ({
  ...sender(),
  name: 'no-mail',
  sendEmail: ({ subject }) => {
    payload.logger.warn({ subject }, 'mail not sent: neither SMTP_URL nor MAIL_DIR is set')
    return Promise.resolve()
  },
})

/** A mail server that is silent for so long is given up. */
const PATIENCE_MS = 20 * 1000

const transportOf = (smtpUrl: string) => {
  const { hostname, password, port, protocol, username } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    auth: username
      ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      : undefined,
  }
}

/**
 * Answers before the mail is gone. To wait or to fail would tell that the address has an account,
 * and as long as the mail server takes, no one else could save.
 */
const inBackground =
  (adapter: EmailAdapter<unknown>): EmailAdapter =>
  (given) => {
    const stock = adapter(given)
    const send: typeof stock.sendEmail = async (message) => stock.sendEmail(message)
    return {
      ...stock,
      [DELIVER]: send,
      sendEmail: (message) => {
        void send(message).catch((err: unknown) =>
          given.payload.logger.error({ err, subject: message.subject }, 'mail not sent'),
        )
        return Promise.resolve()
      },
    }
  }

/** Writes mails into a folder, as a mail program opens them. */
const folderMail =
  (folder: string): EmailAdapter =>
  () => {
    const { defaultFromAddress: address, defaultFromName: name } = sender()
    const transport = createTransport({ buffer: true, newline: 'windows', streamTransport: true })
    const send = async (message: SendEmailOptions): Promise<void> => {
      const { message: bytes } = await transport.sendMail({ from: { address, name }, ...message })
      await mkdir(folder, { recursive: true })
      const file = `${new Date().toISOString().replace(/\D/g, '')}-${randomUUID().slice(0, 8)}.eml`
      await writeFile(path.join(folder, file), bytes as Buffer, { flag: 'wx', mode: 0o600 })
    }
    return { ...sender(), name: 'mail-folder', [DELIVER]: send, sendEmail: send }
  }

/** Mail through the server of `SMTP_URL`, else into the folder `MAIL_DIR`, else none. */
export const mailAdapter = (): Config['email'] => {
  if (!env.SMTP_URL) return env.MAIL_DIR ? folderMail(env.MAIL_DIR) : noMail
  const transportOptions = transportOf(env.SMTP_URL)
  return nodemailerAdapter({ ...sender(), skipVerify: true, transportOptions }).then(inBackground)
}

/** Whether there is a mail server. */
export const canSendMail = (payload: Payload): boolean => DELIVER in payload.email

/**
 * Sends a mail and waits until the mail server has taken it. Not within a unit of work: nobody else
 * could save meanwhile.
 *
 * @throws whatever the mail server or the way to it says
 */
export const deliverMail = async (payload: Payload, message: SendEmailOptions): Promise<void> => {
  const { [DELIVER]: deliver } = payload.email as { [DELIVER]?: Deliver }
  if (!deliver) throw new Error('There is no mail server: neither SMTP_URL nor MAIL_DIR is set.')
  await deliver(message)
}
