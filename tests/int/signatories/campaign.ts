import { consentIn } from '@/domain/signatories'
import { isLocale } from '@/locales'

import type { TestApp } from '../app'
import type { MailServer, ReceivedMail } from '../notices/mail-server'

const decode = (raw: string): string => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body
}

export const textOf = (mail: ReceivedMail | undefined): string => decode(mail?.raw ?? '')

export const headOf = (mail: ReceivedMail | undefined): string =>
  (mail?.raw ?? '').split('\r\n\r\n')[0] ?? ''

/** The page and token of the link in a mail. */
export const linkOf = (mail: ReceivedMail | undefined): { path: string; token: string } => {
  const url = new URL(/https:\/\/\S+token=[\w-]+/.exec(textOf(mail))?.[0] ?? 'https://no.link/')
  return { path: url.pathname + url.search, token: url.searchParams.get('token') ?? '' }
}

/** As it is told; the address has two lines where an editor writes it. */
export const CONTROLLER = {
  name: 'Secretariat of Tests',
  address: '1 Test Street, 1000 Testtown',
  email: 'data@test.example',
  officer: 'Dora Protector, dpo@test.example',
}

export const nameController = async (
  { payload }: TestApp,
  controller: Partial<Record<keyof typeof CONTROLLER, string | null>> = {},
): Promise<void> => {
  const address = CONTROLLER.address.replace(', ', '\n')
  await payload.updateGlobal({
    slug: 'site',
    data: { controller: { ...CONTROLLER, address, ...controller } },
    locale: 'en',
    overrideAccess: true,
  })
}

/** What is agreed to by whoever reads it in this language, Polish unless it is one. */
const versionIn = (language: unknown): string =>
  consentIn(isLocale(language) ? language : 'pl', CONTROLLER).version

export const PERSON = {
  name: 'Anna Przykładowa',
  category: 'individual',
  country: 'PL',
  language: 'pl',
  consentVersion: versionIn('pl'),
  publicName: true,
}

type Tools = {
  app: TestApp
  server: MailServer
  sendMails: (now: Date) => Promise<unknown>
}

/** A declaration that can be signed, and what people do with it. */
export const createCampaign = ({ app, sendMails, server }: Tools) => {
  let declarations = 0
  const campaign = {
    declare: async (signing: object = { open: true }, more: object = {}): Promise<string> => {
      if (declarations === 0) await nameController(app)
      declarations += 1
      const key = `declaration-${declarations}`
      const { id } = await app.payload.create({
        collection: 'declarations',
        data: { key, title: `Title ${declarations}`, kind: 'declaration', signing, ...more },
        draft: true,
        locale: 'en',
        overrideAccess: true,
      })
      await app.payload.update({
        collection: 'declarations',
        data: { _status: 'published' },
        id,
        locale: 'en',
        overrideAccess: true,
      })
      return key
    },

    sign: async (
      declaration: string,
      email: string,
      more: Record<string, unknown> = {},
      headers: Record<string, string> = {},
    ): Promise<Response> => {
      const consentVersion = versionIn(more.language)
      return app.request('/api/sign', {
        headers,
        method: 'POST',
        body: JSON.stringify({ ...PERSON, consentVersion, declaration, email, ...more }),
      })
    },

    form: (path: string, fields: Record<string, string>): Promise<Response> =>
      app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),

    /** Has everything sent that waits, and gives the mails to one address. */
    mailsTo: async (email: string): Promise<ReceivedMail[]> => {
      await sendMails(new Date())
      return server.mails.filter(({ to }) => to.includes(email))
    },

    /** Signs, and confirms by the mail. @returns the token for what comes next */
    confirmed: async (
      declaration: string,
      email: string,
      more: Record<string, unknown> = {},
    ): Promise<string> => {
      const { status } = await campaign.sign(declaration, email, more)
      if (status !== 202) throw new Error(`signing answered ${status}`)
      const { token } = linkOf((await campaign.mailsTo(email)).at(-1))
      const answer = await campaign.form('/pl/sign/confirm', { token, action: 'confirm' })
      return /token=([\w-]+)/.exec(await answer.text())?.[1] ?? ''
    },

    counts: async (declaration: string) =>
      (await (await app.request(`/api/declarations/${declaration}/counts`)).json()) as unknown as {
        counted: { total: number; byCategory: { category: string; count: number }[] }
        imported: object[]
      },

    list: async (declaration: string, query = '') =>
      (await (
        await app.request(`/api/declarations/${declaration}/signatures${query}`)
      ).json()) as unknown as { docs: { name: string }[]; next: string | null },

    rows: async (where: object = {}) =>
      (
        await app.payload.find({
          collection: 'signatories',
          depth: 0,
          limit: 0,
          overrideAccess: true,
          where: where as never,
        })
      ).docs,

    tokenIn: (html: string): string => /name="token"[^>]*value="([\w-]+)"/.exec(html)?.[1] ?? '',
  }
  return campaign
}
