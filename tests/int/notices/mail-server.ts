import type { AddressInfo } from 'node:net'

import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { from: string; to: string[]; raw: string }

const listen = (server: SMTPServer, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })

/** A real mail server on this machine that can go away and come back on the same port. */
export const startMailServer = async () => {
  const mails: ReceivedMail[] = []
  const behaviour: { refuses: string | undefined; delayMs: number } = {
    refuses: undefined,
    delayMs: 0,
  }
  const create = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 50,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const { refuses } = behaviour
          if (refuses) return done(Object.assign(new Error(refuses), { responseCode: 451 }))
          const { mailFrom, rcptTo } = session.envelope
          mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
          })
          setTimeout(() => done(), behaviour.delayMs)
        })
      },
    })
  let server = create()
  await listen(server, 0)
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return {
    mails,
    behaviour,
    url: `smtp://127.0.0.1:${port}`,
    stop,
    start: async (): Promise<void> => {
      server = create()
      await listen(server, port)
    },
  }
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>
