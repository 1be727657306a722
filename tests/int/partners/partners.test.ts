import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { CollectionSlug } from 'payload'

import { LOCALE_CODES } from '@/locales'

import type { TestApp } from '../app'
import { createOffice, type Fields, fields, startMailServer, svgFile } from './office'

jest.setTimeout(120_000)

const DAY = 24 * 60 * 60 * 1000
const LONG = 'x'.repeat(201)
const EVEN_MS = 250
const server = await startMailServer()
// Set before the configuration is read, which the application imports.
process.env.SMTP_URL = server.url
process.env.SERVER_URL = 'https://desk.example'
const { startApp } = await import('../app')
const { forgetOldApplications, sendOutgoingMails } = await import('@/jobs')

let app: TestApp
let moderator: string
const office = createOffice(
  () => app,
  server,
  () => sendOutgoingMails({ now: new Date(), payload: app.payload }),
)
const { apply, bring, confirm, decide, find, look, mailsTo, post, settle, tokenFor } = office

beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
  moderator = await app.login(['moderator'])
})

afterEach(() => {
  server.mails.length = 0
})

afterAll(async () => {
  await app.close()
  await server.stop()
})

const statusOf = async (path: string, token?: string): Promise<number> =>
  (await app.request(path, { token })).status

const rows = async (collection: CollectionSlug): Promise<Record<string, unknown>[]> =>
  (await app.payload.db.find({ collection, limit: 0, pagination: false })).docs as never

describe('an application', () => {
  it('waits for the mailbox, and a look at the link confirms nothing', async () => {
    const values = fields({ logo: svgFile() })
    const response = await apply(values)
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining(String(values.contactEmail)),
    ])
    const [mail = ''] = await mailsTo(String(values.contactEmail))
    expect(mail).toContain('Prosimy o potwierdzenie:')
    const token = await tokenFor(String(values.contactEmail))
    expect(mail).toContain(`https://desk.example/pl/partners/confirm?token=${token}`)
    expect(JSON.stringify(await rows('mail-links'))).not.toContain(token)

    for (let count = 0; count < 3; count += 1)
      expect(await statusOf(`/pl/partners/confirm?token=${token}`)).toBe(200)
    expect(await find(moderator, String(values.organisation))).toBe('')

    expect((await confirm(token)).status).toBe(200)
    expect(await find(moderator, String(values.organisation))).not.toBe('')
  })

  it('is confirmed once: the same link is gone afterwards, also for two at the same moment', async () => {
    const values = fields()
    await apply(values)
    const token = await tokenFor(String(values.contactEmail))
    const statuses = (await Promise.all([confirm(token), confirm(token)])).map(
      ({ status }) => status,
    )
    expect(statuses.sort()).toEqual([200, 410])
    const again = await confirm(token)
    expect([again.status, await again.text()]).toEqual([
      410,
      expect.stringContaining('Ten link został już wykorzystany.'),
    ])
    const wrong = await confirm(`${token}x`)
    expect([wrong.status, await wrong.text()]).toEqual([
      410,
      expect.stringContaining('Ten link jest nieprawidłowy.'),
    ])
  })

  it('tells all faults at once, beside what was typed', async () => {
    const values = fields({
      consent: '',
      contactEmail: 'a@test.example, b@test.example',
      country: 'XX',
      kind: 'royal',
      organisation: ' ',
      website: 'javascript:alert(1)',
      contactName: '"><script>alert(1)</script>',
      logo: new File(['MZ not a picture'], 'logo.png'),
    })
    const response = await apply(values)
    const page = await response.text()
    expect(response.status).toBe(422)
    for (const name of [
      'organisation',
      'kind',
      'country',
      'website',
      'contactEmail',
      'consent',
      'logo',
    ])
      expect(page).toContain(`id="${name}-error"`)
    expect(page).toMatch(/<div autofocus="" [^>]*role="alert"/)
    expect(page).toContain('<a href="#website">')
    expect(page).toContain('value="a@test.example, b@test.example"')
    expect(page).toContain('&quot;&gt;&lt;script&gt;')
    expect(page).not.toContain('<script')
    expect(await mailsTo('a@test.example')).toEqual([])
  })

  it.each(LOCALE_CODES)(
    'is asked for and refused in %s, with no place left to fill',
    async (code) => {
      const pages = [
        await app.request(`/${code}/partners/join`),
        await post(`/${code}/partners/join`, { logo: new File(['x'], 'x.txt'), 'names.pl': LONG }),
        await app.request(`/${code}/partners/manage`),
        await app.request(`/${code}/partners/confirm?token=x`),
      ]
      expect(pages.map(({ status }) => status)).toEqual([200, 422, 200, 410])
      for (const page of await Promise.all(pages.map((response) => response.text()))) {
        expect(page).toContain(`<html lang="${code}">`)
        expect(page).not.toMatch(/\{\w+\}/)
      }
    },
  )

  it('is taken from programs under the same rules', async () => {
    const values = fields()
    const { 'names.de': german } = values
    const send = (body: object) =>
      app.request('/api/partners/apply', {
        body: JSON.stringify(body),
        headers: { 'X-Forwarded-For': '10.99.1.7' },
        method: 'POST',
      })
    const wrong = await send({ ...values, consent: false, names: { de: german }, website: 'no' })
    expect([wrong.status, await wrong.json()]).toEqual([
      400,
      { errors: [expect.objectContaining({ code: 'INPUT_INVALID' })] },
    ])
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [`f${key}`, '']))
    // The bound of everything that strangers send is asked first.
    const large = await send({ ...many, ...values, consent: true })
    expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('100 kB')])
    const taken = await send({ ...values, consent: true, names: { de: german } })
    expect(taken.status).toBe(202)
    expect(await mailsTo(String(values.contactEmail))).toHaveLength(1)
  })

  it('is taken from programs with a logo, as a form, and told what is wrong by field', async () => {
    const values = fields({ logo: svgFile() })
    const taken = await post('/api/partners/apply?locale=pl', values)
    expect([taken.status, await taken.json()]).toEqual([202, { message: expect.any(String) }])
    const row = (await rows('partner-applications')).find(
      ({ organisation }) => organisation === values.organisation,
    )
    expect(row?.logo).toEqual(expect.any(String))
    const wrong = await post('/api/partners/apply?locale=pl', { ...values, kind: '', logo: 'x' })
    const faults = { kind: 'Wybierz z listy.' }
    expect([wrong.status, await wrong.json()]).toMatchObject([
      400,
      { errors: [{ data: { faults } }] },
    ])
  })

  it('takes over nothing that was not asked for', async () => {
    const values = fields({ id: 'mine', logo: 'x', partner: 'y', revision: '9', state: 'approved' })
    await apply(values)
    const row = (await rows('partner-applications')).find(
      ({ organisation }) => organisation === values.organisation,
    )
    expect(row).toMatchObject({ logo: null, partner: null, revision: 1, state: 'unconfirmed' })
    expect(row?.id).not.toBe('mine')
  })

  it('cannot write headers of a mail', async () => {
    const values = fields({
      organisation: 'Evil\r\nBcc: victim@test.example\r\n\r\nBody',
      contactName: 'Eve\nBcc: victim@test.example',
    })
    await apply(values)
    await sendOutgoingMails({ now: new Date(), payload: app.payload })
    const [mail] = server.mails.filter(({ to }) => to.includes(String(values.contactEmail)))
    expect(mail?.to).toEqual([values.contactEmail])
    expect(mail?.raw.slice(0, mail.raw.indexOf('\r\n\r\n'))).not.toMatch(/bcc|victim/i)
    expect(
      (await apply(fields({ contactEmail: 'a@test.example\nBcc: b@test.example' }))).status,
    ).toBe(422)
  })

  it('is answered alike in words and time for known and unknown organisations', async () => {
    const known = await bring(fields())
    await settle(moderator, known.organisation)
    const ask = async (values: object) => {
      const start = performance.now()
      const response = await apply(values as never)
      const page = await response.text()
      const { contactEmail } = values as { contactEmail: string }
      return { ms: performance.now() - start, page: page.replaceAll(contactEmail, '…') }
    }
    const again = await ask({ ...fields(), ...known })
    const first = await ask(fields())
    expect(again.page).toBe(first.page)
    expect(Math.abs(again.ms - first.ms)).toBeLessThan(300)

    const link = async (contactEmail: string) => {
      const start = performance.now()
      const response = await post('/pl/partners/manage', { contactEmail, do: 'link' })
      const answer = [response.status, await response.text()]
      return { answer, isEven: performance.now() - start >= EVEN_MS }
    }
    const stranger = await link('stranger@test.example')
    expect(await link(String(known.contactEmail))).toEqual(stranger)
    // Nothing was to be done, and that took its time.
    expect([stranger.isEven, Math.min(again.ms, first.ms) >= EVEN_MS]).toEqual([true, true])
    expect(await mailsTo('stranger@test.example')).toEqual([])
  })

  it('that is no form is refused with a page, not taken for a fault of ours', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain']) {
      const response = await app.request('/pl/partners/join', {
        body: '{"organisation":"X"}',
        headers: { 'Content-Type': type },
        method: 'POST',
      })
      expect([type, response.status]).toEqual([type, 400])
      expect(await response.text()).toContain('Przesłanych danych nie można przyjąć.')
    }
  })

  it('is not kept when a program fills in what nobody sees', async () => {
    const values = fields({ contact_url: 'https://spam.example' })
    expect((await apply(values)).status).toBe(200)
    expect(await mailsTo(String(values.contactEmail))).toEqual([])
  })

  it('is limited for each client and for each address', async () => {
    const client = { 'X-Forwarded-For': '10.200.0.1' }
    const statuses: number[] = []
    for (let count = 0; count < 11; count += 1)
      statuses.push((await post('/pl/partners/join', fields(), client)).status)
    expect([statuses.slice(0, 10).every((status) => status === 200), statuses[10]]).toEqual([
      true,
      429,
    ])
    const { contactEmail = '' } = fields()
    const byAddress: number[] = []
    for (let count = 0; count < 4; count += 1)
      byAddress.push((await apply(fields({ contactEmail }))).status)
    expect(byAddress).toEqual([200, 200, 200, 429])
  })

  it('is deleted with its logo when it is over: 30 days unconfirmed or withdrawn, a year rejected', async () => {
    const colours = ['orange', 'tan', 'teal', 'plum']
    const [unconfirmed, rejected, withdrawn, again] = colours.map((colour) =>
      fields({ logo: svgFile(colour) }),
    ) as [Fields, Fields, Fields, Fields]
    await apply(unconfirmed)
    await bring(rejected)
    await settle(moderator, rejected.organisation, 'reject', 'not-eligible')
    for (const values of [withdrawn, again]) {
      await bring(values)
      await settle(moderator, values.organisation)
      await post('/pl/partners/manage', { contactEmail: values.contactEmail ?? '', do: 'link' })
      const token = await tokenFor(String(values.contactEmail))
      await post('/pl/partners/manage', { do: 'withdraw', token })
    }
    const stored = async (values: Fields) =>
      (await rows('partner-applications')).find(
        ({ organisation }) => organisation === values.organisation,
      )
    const states = async () =>
      Promise.all(
        [unconfirmed, rejected, withdrawn, again].map(async (each) => (await stored(each))?.state),
      )
    const [one, other] = [await stored(unconfirmed), await stored(rejected)]
    const kept = await stored(withdrawn)
    await app.payload.update({
      collection: 'partners',
      data: { state: 'approved' },
      id: String((await stored(again))?.partner),
      overrideAccess: true,
    })
    const run = async (days: number) => {
      const now = new Date(Date.now() + days * DAY)
      await forgetOldApplications({ now, payload: app.payload })
      return states()
    }
    expect(await run(29)).toEqual(['unconfirmed', 'rejected', 'withdrawn', 'withdrawn'])
    // The last one's partner is public again, by an editor.
    expect(await run(31)).toEqual([undefined, 'rejected', undefined, 'withdrawn'])
    expect(await run(364)).toEqual([undefined, 'rejected', undefined, 'withdrawn'])
    expect(await run(366)).toEqual([undefined, undefined, undefined, 'withdrawn'])
    const logos = (await rows('logos')).map(({ id }) => String(id))
    expect([one, other, kept].map((each) => logos.includes(String(each?.logo)))).toEqual([
      false,
      false,
      true,
    ])
    expect(
      (await rows('partner-decisions')).some(
        ({ action, organisation }) => action === 'reject' && organisation === rejected.organisation,
      ),
    ).toBe(true)
  })
})

describe('a decision', () => {
  it('makes a partner that everyone sees, with the logo, and is logged and told', async () => {
    const values = await bring(fields({ logo: svgFile('green') }))
    const id = await find(moderator, String(values.organisation))
    const { logo } = await look(moderator, id)
    expect(await statusOf(logo?.url ?? '')).toBe(404)
    expect(await statusOf(logo?.url ?? '', moderator)).toBe(200)
    server.mails.length = 0
    const { application, decisions } = await settle(moderator, values.organisation)
    expect(await statusOf(logo?.url ?? '')).toBe(200)
    const partner = (await (
      await app.request(`/api/partners/${application.partner}?locale=de&depth=1`)
    ).json()) as object
    expect(partner).toMatchObject({
      country: 'PL',
      kind: 'region',
      name: values.organisation,
      names: values['names.de'],
      state: 'approved',
    })
    expect(JSON.stringify(partner)).not.toMatch(/Anna|@test/)
    expect(decisions[0]).toMatchObject({
      action: 'approve',
      template: 'partner.approved',
      text: 'Text for them.',
    })
    const [mail = ''] = await mailsTo(String(values.contactEmail))
    expect(mail).toContain('Text for them.')
    expect(mail).toContain('https://desk.example/pl/partners/manage')
    expect(mail).toContain('Zespół #CohesionAlliance')
  })

  it('of the second of two moderators is refused with a sentence', async () => {
    const values = await bring(fields())
    const id = await find(moderator, String(values.organisation))
    const { revision } = (await look(moderator, id)).application
    const text = 'Text'
    const other = await app.login(['editor'])
    const answers = await Promise.all([
      decide(moderator, id, { decision: 'approve', revision, text }),
      decide(other, id, { decision: 'reject', reason: 'duplicate', revision, text }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = await answers.find(({ status }) => status === 409)?.json()
    expect(JSON.stringify(refused)).toMatch(/decided in the meantime/)
    expect((await look(moderator, id)).decisions).toHaveLength(1)
  })

  it('makes a partner anew that was deleted, and leaves no application of the old one', async () => {
    const values = await bring(fields())
    const { application } = await settle(moderator, values.organisation)
    await app.request(`/api/partners/${application.partner}`, {
      body: JSON.stringify({ deletedAt: new Date().toISOString() }),
      method: 'PATCH',
      token: await app.login(['editor']),
    })
    await post('/pl/partners/manage', { contactEmail: String(values.contactEmail), do: 'link' })
    const token = await tokenFor(String(values.contactEmail))
    await post('/pl/partners/manage', { ...values, do: 'change', token })
    const { application: approved } = await settle(moderator, values.organisation)
    expect(approved.partner).not.toBe(application.partner)
    expect(await statusOf(`/api/partners/queue/${application.id}`, moderator)).toBe(404)
  })

  it('to reject or to ask for a change needs a reason, and the text is offered in the language', async () => {
    const values = await bring(fields())
    const id = await find(moderator, String(values.organisation))
    const { revision } = (await look(moderator, id)).application
    const without = await decide(moderator, id, { decision: 'reject', revision, text: 'No' })
    expect(without.status).toBe(400)
    const path = `/api/partners/queue/${id}/text?decision=ask-change&reason=logo-unreadable`
    const offered = await (await app.request(path, { token: moderator })).json()
    expect(offered).toMatchObject({ locale: 'pl', text: expect.stringContaining('SVG') })
  })

  it('that ends an application offers no form that could not be taken any more', async () => {
    const values = await bring(fields())
    const token = await tokenFor(String(values.contactEmail))
    const page = async () => (await app.request(`/pl/partners/manage?token=${token}`)).text()
    expect(await page()).toContain('value="withdraw"')
    await settle(moderator, values.organisation, 'reject', 'not-eligible')
    expect(await page()).toContain('odrzucone')
    expect(await page()).not.toMatch(/value="(withdraw|change)"/)
    expect(await page()).toContain('href="/pl/partners/join"')
  })

  it('cannot be changed or deleted by anybody', async () => {
    const admin = await app.login(['admin'])
    const [row] = await rows('partner-decisions')
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'])
      for (const path of ['/api/partner-decisions', `/api/partner-decisions/${String(row?.id)}`]) {
        const body = method === 'GET' ? undefined : '{"byName":"Me"}'
        const { status } = await app.request(path, { body, method, token: admin })
        expect([method, path, [403, 404, 501].includes(status)]).toEqual([method, path, true])
      }
    const { data } = await app.graphql('{ __schema { types { name } } }')
    expect(JSON.stringify(data)).not.toMatch(/PartnerDecision|PartnerApplication/)
  })

  it('by an editor in the list of partners is logged too, and closes the logo', async () => {
    const values = await bring(fields({ logo: svgFile('teal') }))
    const { application, logo } = await settle(moderator, values.organisation)
    const editor = await app.login(['editor'])
    const patch = (changes: object) =>
      app.request(`/api/partners/${application.partner}`, {
        body: JSON.stringify(changes),
        method: 'PATCH',
        token: editor,
      })
    const lastAction = async () => (await look(moderator, application.id)).decisions[0]?.action
    await patch({ website: 'https://elsewhere.example.pl' })
    expect(await lastAction()).toBe('approve')
    await patch({ logo: null })
    expect(await lastAction()).toBe('left without a logo')
    expect(await statusOf(logo?.url ?? '')).toBe(404)
    await patch({ logo: logo?.id })
    expect(await lastAction()).toBe('given another logo')
    expect(await statusOf(logo?.url ?? '')).toBe(200)
    await patch({ state: 'rejected' })
    expect(await lastAction()).toBe('set to rejected')
    expect(await statusOf(logo?.url ?? '')).toBe(404)
  })

  it('about a change of a partner that is not public any more shows the logo that would be', async () => {
    const values = await bring(fields({ logo: svgFile('olive') }))
    const { application, logo } = await settle(moderator, values.organisation)
    const { contactEmail, organisation } = values
    await app.request(`/api/partners/${application.partner}`, {
      body: JSON.stringify({ state: 'withdrawn' }),
      method: 'PATCH',
      token: await app.login(['editor']),
    })
    await post('/pl/partners/manage', { contactEmail: String(contactEmail), do: 'link' })
    const token = await tokenFor(String(contactEmail))
    const change = { ...fields(), do: 'change', organisation: `${String(organisation)} II`, token }
    await post('/pl/partners/manage', change)
    const seen = await look(moderator, await find(moderator, change.organisation))
    expect(seen).toMatchObject({ isPublic: false, logo: { id: logo?.id } })
    expect(seen.differences.map(({ field }) => field)).toContain('organisation')
  })
})

describe('a change asked for', () => {
  it('comes back by the link of the mail, once, and is decided about again', async () => {
    const values = await bring(fields({ logo: svgFile('red') }))
    const first = await settle(moderator, values.organisation, 'ask-change', 'logo-unreadable')
    const token = await tokenFor(String(values.contactEmail))
    expect(await (await app.request(`/pl/partners/manage?token=${token}`)).text()).toContain(
      String(values.website),
    )
    const wrong = await post('/pl/partners/manage', {
      ...values,
      do: 'change',
      token,
      website: 'no',
    })
    expect(wrong.status).toBe(422)
    const others = { contactEmail: 'thief@test.example', id: 'x', partner: 'y', state: 'approved' }
    const sent = { ...values, ...others, do: 'change', logo: svgFile('blue'), token }
    expect((await post('/pl/partners/manage', sent)).status).toBe(200)
    expect((await post('/pl/partners/manage', sent)).status).toBe(410)
    const now = await look(moderator, first.application.id)
    const { contactEmail } = values
    expect(now.application).toMatchObject({ contactEmail, partner: null, state: 'waiting' })
    expect(now.logo?.id).not.toBe(first.logo?.id)
    expect((await rows('logos')).map(({ id }) => String(id))).not.toContain(first.logo?.id)
  })
})

describe('a new logo of an approved partner', () => {
  it('leaves what is public until it passes, and closes the old one then', async () => {
    const values = await bring(fields({ logo: svgFile('black') }))
    const { application, logo: old } = await settle(moderator, values.organisation)
    await post('/pl/partners/manage', { contactEmail: String(values.contactEmail), do: 'link' })
    const token = await tokenFor(String(values.contactEmail))
    const change = { ...values, do: 'change', logo: svgFile('gold'), token }
    await post('/pl/partners/manage', {
      ...change,
      'names.de': '',
      organisation: `${String(values.organisation)} II`,
    })
    const changed = `${String(values.organisation)} II`
    const id = await find(moderator, changed)
    const seen = await look(moderator, id)
    expect(seen.publicLogo?.id).toBe(old?.id)
    expect(seen.differences.map(({ field }) => field)).toEqual([
      'organisation',
      'name in de',
      'logo',
    ])
    expect([await statusOf(old?.url ?? ''), await statusOf(seen.logo?.url ?? '')]).toEqual([
      200, 404,
    ])

    await post('/pl/partners/manage', { contactEmail: String(values.contactEmail), do: 'link' })
    const again = { ...change, logo: svgFile('silver'), organisation: changed }
    await post('/pl/partners/manage', {
      ...again,
      'names.de': '',
      token: await tokenFor(String(values.contactEmail)),
    })
    const { applications } = await office.queue(moderator)
    expect(applications.filter(({ organisation }) => organisation === changed)).toHaveLength(1)
    const latest = await look(moderator, id)
    expect(latest.logo?.id).not.toBe(seen.logo?.id)
    expect(await statusOf(seen.logo?.url ?? '', moderator)).toBe(404)

    const { application: approved } = await settle(moderator, changed)
    expect(approved.partner).toBe(application.partner)
    expect(await statusOf(`/api/partners/queue/${application.id}`, moderator)).toBe(404)
    expect([await statusOf(old?.url ?? ''), await statusOf(latest.logo?.url ?? '')]).toEqual([
      404, 200,
    ])
    const partner = await app.request(`/api/partners/${approved.partner}?locale=de`)
    expect(await partner.json()).toMatchObject({ name: changed, names: null })
  })
})

describe('an applicant and a moderator at the same moment', () => {
  it.each([1, 2, 3])('leave no partner of an application that is withdrawn, time %i', async () => {
    const values = await bring(fields())
    const token = await tokenFor(String(values.contactEmail))
    const id = await find(moderator, String(values.organisation))
    const { revision } = (await look(moderator, id)).application
    const [decided, withdrawn] = await Promise.all([
      decide(moderator, id, { decision: 'approve', revision, text: 'Text' }),
      post('/pl/partners/manage', { do: 'withdraw', token }),
    ])
    expect(withdrawn.status).toBe(200)
    expect([200, 409]).toContain(decided.status)
    const { application, decisions } = await look(moderator, id)
    expect(application.state).toBe('withdrawn')
    expect(decisions.map(({ action }) => action).sort()).toEqual(
      decided.ok ? ['approve', 'withdraw'] : ['withdraw'],
    )
    const named = `/api/partners?where[name][equals]=${String(values.organisation)}`
    expect(await (await app.request(named)).json()).toMatchObject({ totalDocs: 0 })
  })
})

describe('a link to an application', () => {
  it('still comes when others have applied with the address, again and again', async () => {
    const values = await bring(fields())
    await settle(moderator, values.organisation)
    const at = new Date(Date.now() + 1000).toISOString()
    for (let count = 0; count < 6; count += 1)
      await app.payload.db.create({
        collection: 'partner-applications',
        data: {
          ...{ contactEmail: values.contactEmail, language: 'pl', organisation: `Spam ${count}` },
          ...{ consentAt: at, revision: 1, since: at, state: 'unconfirmed' },
        },
      })
    server.mails.length = 0
    await post('/pl/partners/manage', { contactEmail: String(values.contactEmail), do: 'link' })
    const mails = await mailsTo(String(values.contactEmail))
    expect(mails.filter((mail) => mail.includes('/pl/partners/manage?token='))).toHaveLength(1)
  })
})

describe('a logo that is not approved', () => {
  const look4 = async (logoId: string, url: string, token?: string): Promise<string[]> => {
    const seen: string[] = []
    const filename = url.split('/').at(-1) ?? ''
    for (const path of [
      url,
      `${url}?draft=true&depth=2&trash=true`,
      `/api/logos/${logoId}?depth=2&draft=true&trash=true&overrideAccess=true`,
      `/api/logos?where[id][equals]=${logoId}&depth=2&limit=10&trash=true`,
      `/api/logos?where[filename][equals]=${filename}`,
      `/api/logos/${logoId}/versions`,
      '/api/partners?depth=2&limit=10&draft=true&trash=true&locale=all',
      '/api/partners/directory?limit=100',
      '/api/partner-applications?depth=2',
    ]) {
      const response = await app.request(path, { token })
      if ((await response.text()).includes(filename)) seen.push(path)
      else if (path === url && response.ok) seen.push(path)
    }
    const query = `{ Logos(where: { id: { equals: "${logoId}" } }) { docs { url } }
      Partners(limit: 100) { docs { logo { url } } } partners(limit: 100) { docs { logo { url } } } }`
    if (JSON.stringify(await app.graphql(query, { token })).includes(filename)) seen.push('GraphQL')
    return seen
  }

  it.each(['waiting', 'rejected', 'withdrawn', 'trashed'])(
    'is closed when it is %s',
    async (state) => {
      const values = await bring(fields({ logo: svgFile('purple') }))
      const { application, logo } = await look(
        moderator,
        await find(moderator, String(values.organisation)),
      )
      if (state === 'rejected') await settle(moderator, values.organisation, 'reject', 'wrong-file')
      if (state === 'withdrawn' || state === 'trashed') {
        const { application: approved } = await settle(moderator, values.organisation)
        expect(await look4(application.logo, logo?.url ?? '')).toContain('GraphQL')
        if (state === 'trashed')
          await app.request(`/api/partners/${approved.partner}`, {
            body: JSON.stringify({ deletedAt: new Date().toISOString() }),
            method: 'PATCH',
            token: await app.login(['editor']),
          })
        else {
          await post('/pl/partners/manage', {
            contactEmail: String(values.contactEmail),
            do: 'link',
          })
          const token = await tokenFor(String(values.contactEmail))
          const done = await post('/pl/partners/manage', { do: 'withdraw', token })
          expect(done.status).toBe(200)
        }
      }
      for (const token of [
        undefined,
        await app.login(['api-consumer']),
        await app.login(['translator']),
      ])
        expect(await look4(application.logo, logo?.url ?? '', token)).toEqual([])
    },
  )
})

describe('the queue', () => {
  it('is shown to moderators, editors and administrators alone', async () => {
    const values = await bring(fields())
    const id = await find(moderator, String(values.organisation))
    const { revision } = (await look(moderator, id)).application
    const doors = [
      ['GET', '/api/partners/queue'],
      ['GET', `/api/partners/queue/${id}`],
      ['GET', `/api/partners/queue/${id}/text?decision=approve`],
      ['POST', `/api/partners/queue/${id}/decide`],
    ] as const
    const refused = [
      undefined,
      await app.login(['translator'], ['pl']),
      await app.login(['reviewer'], ['pl']),
      await app.login(['api-consumer']),
    ]
    const before = await rows('partner-applications')
    for (const token of refused)
      for (const [method, path] of doors) {
        const body = JSON.stringify({ decision: 'approve', revision, text: 'Yes' })
        const response = await app.request(path, {
          method,
          token,
          ...(method === 'POST' && { body }),
        })
        expect([method, path, response.status]).toEqual([method, path, token ? 403 : 401])
        expect(await response.text()).not.toContain(String(values.contactEmail))
      }
    expect(await rows('partner-applications')).toEqual(before)
    for (const token of [moderator, await app.login(['editor']), await app.login(['admin'])])
      for (const [method, path] of doors.slice(0, 3))
        expect([method, path, await statusOf(path, token)]).toEqual([method, path, 200])
  })

  it('suggests who may be the same: by name in any language, and by domain', async () => {
    const known = await bring(
      fields({
        organisation: 'Województwo Zmyślone',
        website: 'https://www.zmyslone.example.com/a',
      }),
    )
    await settle(moderator, known.organisation)
    await bring(fields({ 'names.de': '', organisation: 'Wojewodztwo Zmyslone (PL)' }))
    await bring(
      fields({ organisation: 'Something Else', website: 'https://other.zmyslone.example.com' }),
    )
    const suggested = async (organisation: string) =>
      (await look(moderator, await find(moderator, organisation))).duplicates.map(
        ({ name }) => name,
      )
    expect(await suggested('Wojewodztwo Zmyslone (PL)')).toContain('Województwo Zmyślone')
    expect(
      (await look(moderator, await find(moderator, 'Something Else'))).duplicates,
    ).toContainEqual(expect.objectContaining({ collection: 'partners', domain: 'example.com' }))
  })
})
