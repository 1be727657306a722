import { startMailServer } from '../notices/mail-server'
import type { TestApp } from '../app'

export const SVG = (colour = 'navy') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="${colour}"/></svg>`

export const svgFile = (colour?: string, name = 'logo.svg'): File =>
  new File([SVG(colour)], name, { type: 'image/svg+xml' })

export type Fields = Record<string, string | File>

let clients = 0

/** Every test is a client of its own: limits are counted for each. */
export const nextClient = (): Record<string, string> => {
  clients += 1
  return { 'X-Forwarded-For': `10.${clients >> 8}.${clients & 255}.7` }
}

let numbers = 0

/** What somebody fills in who makes no mistake. */
export const fields = (changes: Fields = {}): Fields => {
  numbers += 1
  return {
    organisation: `Office ${numbers} of Lower Testland`,
    kind: 'region',
    country: 'PL',
    website: `https://office-${numbers}.example.pl`,
    contactName: 'Anna Test',
    contactEmail: `office${numbers}@test.example`,
    language: 'pl',
    'names.de': `Amt ${numbers} Niedertestland`,
    consent: 'yes',
    ...changes,
  }
}

export const toForm = (values: Fields): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

/** Undoes quoted-printable. */
export const plain = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** A mail server, and what applicants and moderators do. */
export const createOffice = (
  app: () => TestApp,
  server: Awaited<ReturnType<typeof startMailServer>>,
  sendMails: () => Promise<unknown>,
) => {
  const post = (path: string, values: Fields, headers = nextClient()) =>
    app().request(path, { body: toForm(values), headers, method: 'POST' })
  const apply = (values: Fields) => post('/pl/partners/join', values)
  const mailsTo = async (email: string) => {
    await sendMails()
    return server.mails.filter(({ to }) => to.includes(email)).map(({ raw }) => plain(raw))
  }
  const tokenFor = async (email: string): Promise<string> =>
    /token=([\w-]+)/.exec((await mailsTo(email)).at(-1) ?? '')?.[1] ?? ''
  const confirm = (token: string) => post('/pl/partners/confirm', { token })
  const queue = async (token: string, state = 'waiting') =>
    (await (
      await app().request(`/api/partners/queue?state=${state}&limit=100`, { token })
    ).json()) as {
      applications: { id: string; organisation: string }[]
      counts: Record<string, number>
    }
  const find = async (token: string, organisation: string, state?: string): Promise<string> =>
    (await queue(token, state)).applications.find((each) => each.organisation === organisation)
      ?.id ?? ''
  const look = async (token: string, id: string) =>
    (await (await app().request(`/api/partners/queue/${id}`, { token })).json()) as Looked
  const decide = (token: string, id: string, body: object) =>
    app().request(`/api/partners/queue/${id}/decide`, {
      body: JSON.stringify(body),
      method: 'POST',
      token,
    })
  /** Applies and confirms. */
  const bring = async (values: Fields): Promise<Fields> => {
    await apply(values)
    await confirm(await tokenFor(String(values.contactEmail)))
    return values
  }
  /** @returns the application, decided */
  const settle = async (
    token: string,
    organisation: unknown,
    decision = 'approve',
    reason: string | null = null,
  ): Promise<Looked> => {
    const id = await find(token, String(organisation))
    const { application } = await look(token, id)
    const { revision } = application
    const response = await decide(token, id, { decision, reason, revision, text: 'Text for them.' })
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as Looked
  }
  return { apply, bring, confirm, decide, find, look, mailsTo, post, queue, settle, tokenFor }
}

export type Looked = {
  application: { id: string; revision: number; state: string; partner: string; logo: string }
  logo?: { id: string; url: string }
  publicLogo?: { id: string; url: string }
  isPublic: boolean
  differences: { field: string; before: string; after: string }[]
  duplicates: { name: string; collection: string; domain: string | null; similarity: number }[]
  decisions: { action: string; byName: string; reason: string; text: string; template: string }[]
}

export { startMailServer }
