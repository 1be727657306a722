import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config, EmailAdapter } from 'payload'

import { env } from '@/env'

const sender = (): { defaultFromAddress: string; defaultFromName: string } => {
  const [, name = '', address = env.MAIL_FROM] = /^(.*?)\s*<([^>]+)>$/.exec(env.MAIL_FROM) ?? []
  return { defaultFromAddress: address, defaultFromName: name }
}

/** Without a mail server nothing is sent, and the log says so; the text may be private, so not it. */
const noMail: EmailAdapter = ({ payload }) => ({
  ...sender(),
  name: 'no-mail',
  sendEmail: ({ subject }) => {
    payload.logger.warn({ subject }, 'mail not sent: SMTP_URL is not set')
    return Promise.resolve()
  },
})

const transportOf = (smtpUrl: string) => {
  const { hostname, password, port, protocol, username } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
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
      sendEmail: (message) => {
        void send(message).catch((err: unknown) =>
          given.payload.logger.error({ err, subject: message.subject }, 'mail not sent'),
        )
        return Promise.resolve()
      },
    }
  }

/** Mail through the server of `SMTP_URL`. */
export const mailAdapter = (): Config['email'] =>
  env.SMTP_URL
    ? nodemailerAdapter({
        ...sender(),
        skipVerify: true,
        transportOptions: transportOf(env.SMTP_URL),
      }).then(inBackground)
    : noMail
