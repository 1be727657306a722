import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { LOCALE_CODES } from '@/locales'

import { startApp, type TestApp } from '../app'

let app: TestApp
let editor: string
let chief: string
let translator: string
let polish: string
let moderator: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  chief = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  polish = await app.login(['translator'], ['pl'])
  moderator = await app.login(['moderator'])
})

afterAll(() => app.close())

type Finding = { code: string; path: string; message: string; severity: string }
type Problem = { message: string; code: string; data?: Record<string, unknown> }
type Saved = { doc: Record<string, unknown> & { id: string; revision: string }; errors?: Problem[] }

const send = async (method: string, path: string, token: string | undefined, body?: object) => {
  const response = await app.request(path, {
    method,
    token,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, answer: (await response.json()) as never }
}

let count = 0

const createPage = async (data: object = {}): Promise<Saved['doc']> => {
  count += 1
  const { answer, status } = await send('POST', '/api/pages?locale=en&depth=0', editor, {
    title: `Page ${count}`,
    slug: `page-${count}`,
    lead: 'Lead of the source',
    sections: [{ blockType: 'quoteSection', text: 'A quote', source: 'Somebody' }],
    ...data,
  })
  expect(status).toBe(201)
  return (answer as Saved).doc
}

const open = async (id: string, locale: string, token: string) =>
  (await send('GET', `/api/pages/${id}?locale=${locale}&draft=true&depth=0`, token))
    .answer as Saved['doc']

const save = async (id: string, locale: string, data: object, token: string) => {
  const { answer, status } = await send(
    'PATCH',
    `/api/pages/${id}?locale=${locale}&depth=0`,
    token,
    data,
  )
  return { status, doc: (answer as Saved).doc, error: (answer as Saved).errors?.[0] }
}

const step = async (id: string, locale: string, name: string, token: string, body: object = {}) => {
  const { answer, status } = await send(
    'POST',
    `/api/workflow/entries/pages/${id}/${locale}/${name}`,
    token,
    body,
  )
  return { status, error: (answer as Saved).errors?.[0] }
}

const publish = async (id: string, locale: string) => {
  await step(id, locale, 'submit', editor)
  await step(id, locale, 'approve', chief)
  return step(id, locale, 'publish', editor)
}

const readiness = async (id: string, query: string, token = editor) => {
  const { answer, status } = await send(
    'GET',
    `/api/workflow/entries/pages/${id}/readiness?${query}`,
    token,
  )
  return {
    status,
    ...(answer as {
      sharedChanges: string[]
      languages: { locale: string; isReady: boolean; findings: Finding[] }[]
    }),
  }
}

const linkTo = (id: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [
          {
            type: 'link',
            version: 3,
            direction: null,
            format: '',
            indent: 0,
            fields: {
              linkType: 'internal',
              newTab: false,
              doc: { relationTo: 'pages', value: id },
            },
            children: [
              {
                type: 'text',
                version: 1,
                text: 'read this',
                format: 0,
                mode: 'normal',
                style: '',
                detail: 0,
              },
            ],
          },
        ],
      },
    ],
  },
})

const uploadImage = async (alt: string): Promise<string> => {
  const { default: sharp } = await import('sharp')
  const data = await sharp({
    create: { background: '#0e47cb', channels: 3, height: 8, width: 8 },
  })
    .png()
    .toBuffer()
  const image = await app.payload.create({
    collection: 'images',
    data: { alt },
    file: { data, mimetype: 'image/png', name: `picture-${count}.png`, size: data.length },
    locale: 'en',
    overrideAccess: true,
  })
  return String(image.id)
}

describe('the check before publishing', () => {
  it('tells all faults of a language at once, and refuses to publish with the same list', async () => {
    const target = await createPage()
    const image = await uploadImage('A blue square')
    const page = await createPage({
      hero: { image },
      sections: [
        { blockType: 'richTextSection', body: linkTo(target.id) },
        { blockType: 'callToActionSection', text: 'Act', button: 'Now', page: target.id },
      ],
      parent: target.id,
    })
    await save(page.id, 'mt', { lead: 'Biss', slug: `malti-${count}` }, editor)
    const { languages } = await readiness(page.id, 'locale=mt&locale=en')
    expect(languages.map(({ isReady, locale }) => [locale, isReady])).toEqual([
      ['mt', false],
      ['en', false],
    ])
    const codes = (locale: string) =>
      languages
        .find((language) => language.locale === locale)
        ?.findings.map(({ code, path, severity }) => `${severity} ${code} ${path}`)
        .sort()
    expect(codes('mt')).toEqual([
      'fault ALT_MISSING hero.image',
      'fault LINK_CLOSED sections.1.page',
      'fault STATE ',
      'fault TEXT_INVALID title',
      'warning RELATION_CLOSED parent',
      'warning TEXT_UNTRANSLATED sections.0.body',
      'warning TEXT_UNTRANSLATED sections.1.button',
      'warning TEXT_UNTRANSLATED sections.1.text',
    ])
    expect(codes('en')).toEqual([
      'fault LINK_CLOSED sections.0.body',
      'fault LINK_CLOSED sections.1.page',
      'fault STATE ',
      'warning RELATION_CLOSED parent',
    ])

    const refused = await publish(page.id, 'mt')
    expect([refused.status, refused.error?.code]).toEqual([422, 'NOT_READY'])
    expect(refused.error?.message).toMatch(
      /^Cannot publish pages \S+ in Maltese \(mt\) yet\. .*Title in Maltese \(mt\) is missing.*picture-.*leads nowhere/,
    )
    expect((await app.request(`/api/pages/${page.id}?locale=mt`)).status).toBe(404)

    // Mended, it goes live: the link is open, the picture described, the title written.
    await save(target.id, 'mt', { title: 'Il-mira', slug: `mira-${count}` }, editor)
    expect((await publish(target.id, 'mt')).status).toBe(200)
    await send('PATCH', `/api/images/${image}?locale=mt`, editor, { alt: 'Kwadru' })
    await save(page.id, 'mt', { title: 'Paġna' }, editor)
    expect(await publish(page.id, 'mt')).toEqual({ status: 200, error: undefined })
  })

  it('lets two pages that link to each other go live together, and neither alone', async () => {
    const one = await createPage()
    const other = await createPage({
      sections: [{ blockType: 'callToActionSection', text: 'Act', button: 'Now', page: one.id }],
    })
    const first = await open(one.id, 'en', editor)
    const sections = [
      { blockType: 'callToActionSection', text: 'Act', button: 'Now', page: other.id },
    ]
    await save(one.id, 'en', { sections, revision: first.revision }, editor)
    expect((await publish(one.id, 'en')).error?.code).toBe('NOT_READY')
    for (const [name, token] of [
      ['submit', editor],
      ['approve', chief],
    ] as const)
      await step(other.id, 'en', name, token)
    const items = [one, other].map(({ id }) => ({
      collection: 'pages',
      document: id,
      locale: 'en',
    }))
    const { status } = await send('POST', '/api/workflow/steps', editor, { step: 'publish', items })
    expect(status).toBe(200)
  })

  it('says which shared parts readers do not see yet, and leaves them unless told', async () => {
    const page = await createPage({ hero: { credit: '© A' } })
    expect((await publish(page.id, 'en')).status).toBe(200)
    await save(page.id, 'en', { title: 'Newer', hero: { credit: '© B' } }, editor)
    const { languages, sharedChanges } = await readiness(page.id, 'locale=en')
    expect(sharedChanges).toEqual(['Credit'])
    expect(languages[0]?.findings.map(({ code }) => code)).toContain('SHARED_CHANGED')
    await publish(page.id, 'en')
    const seen = (await (await app.request(`/api/pages/${page.id}?locale=en`)).json()) as {
      title: string
      hero: { credit: string }
    }
    expect([seen.title, seen.hero.credit]).toEqual(['Newer', '© A'])
  })

  it('is for people who work on texts only', async () => {
    const page = await createPage()
    expect((await readiness(page.id, 'locale=mt', moderator)).status).toBe(403)
    expect((await readiness(page.id, 'locale=mt', translator)).status).toBe(200)
    expect((await readiness(page.id, 'locale=mt&locale=tlh')).status).toBe(400)
    expect((await app.request(`/api/workflow/entries/pages/${page.id}/readiness`)).status).toBe(401)
    expect((await readiness(page.id, '')).languages.map(({ locale }) => locale)).toEqual([
      ...LOCALE_CODES,
    ])
  })
})

describe('two people in one language', () => {
  it('refuses the second save with what changed, by whom, and saves it with the new revision', async () => {
    const { id } = await createPage()
    const [mine, theirs] = [await open(id, 'en', editor), await open(id, 'en', chief)]
    expect(mine.revision).toBe(theirs.revision)
    const first = await save(id, 'en', { title: 'Theirs', revision: theirs.revision }, chief)
    expect(first.status).toBe(200)
    expect(first.doc.revision).not.toBe(theirs.revision)

    const second = await save(id, 'en', { lead: 'Mine', revision: mine.revision }, editor)
    expect([second.status, second.error?.code]).toEqual([409, 'TEXT_CHANGED'])
    expect(second.error?.data).toMatchObject({
      by: 'Person 2',
      changed: [{ label: 'Title', path: 'title', theirs: 'Theirs' }],
      revision: first.doc.revision,
    })
    expect(second.error?.message).toMatch(
      /^Person 2 changed Title in English since you opened it\./,
    )
    expect(await open(id, 'en', editor)).toMatchObject({
      title: 'Theirs',
      lead: 'Lead of the source',
    })

    const revision = second.error?.data?.revision
    expect((await save(id, 'en', { ...mine, lead: 'Mine', revision }, editor)).status).toBe(200)
    const now = await open(id, 'en', editor)
    expect([now.title, now.lead]).toEqual([mine.title, 'Mine'])
  })

  it('goes on from the revision of the answer, and checks nothing without one', async () => {
    const { id } = await createPage()
    const opened = await open(id, 'en', editor)
    const one = await save(id, 'en', { title: 'One', revision: opened.revision }, editor)
    const two = await save(id, 'en', { title: 'Two', revision: one.doc.revision }, editor)
    expect([one.status, two.status]).toEqual([200, 200])
    expect((await save(id, 'en', { title: 'Three' }, chief)).status).toBe(200)
    expect(
      (await save(id, 'en', { title: 'Four', revision: two.doc.revision }, editor)).status,
    ).toBe(409)
  })

  it('warns the same person in a second tab, but not when both write the same', async () => {
    const { id } = await createPage()
    const [one, two, three] = [
      await open(id, 'en', editor),
      await open(id, 'en', editor),
      await open(id, 'en', editor),
    ]
    expect((await save(id, 'en', { ...one, title: 'First tab' }, editor)).status).toBe(200)
    const refused = await save(id, 'en', { ...two, title: 'Second tab' }, editor)
    expect([refused.status, refused.error?.code]).toEqual([409, 'TEXT_CHANGED'])
    expect(refused.error?.data).toMatchObject({
      changed: [{ label: 'Title', path: 'title', theirs: 'First tab' }],
    })
    expect((await open(id, 'en', editor)).title).toBe('First tab')

    const compare = async (title: string, sent?: object) => {
      const { revision } = three
      const body = { revision, data: { ...three, title }, ...(sent ? { sent } : {}) }
      const url = `/api/workflow/entries/pages/${id}/en/compare`
      return (await send('POST', url, editor, body)).answer
    }
    expect(await compare('Second tab')).toMatchObject({
      isStale: true,
      message: 'You, in another window, changed Title.',
    })
    expect(await compare('First tab')).toMatchObject({ isStale: false })
    // What the tab itself has sent, without learning that it was saved.
    expect(await compare('Typed on', { title: 'First tab' })).toMatchObject({ isStale: false })
    expect(await compare('Typed on', { title: 'Another' })).toMatchObject({ isStale: true })

    const same = await save(id, 'en', { ...three, title: 'First tab' }, editor)
    expect([same.status, same.doc?.title]).toEqual([200, 'First tab'])
  })

  it('lets a language be copied over another, as the admin does with the whole form', async () => {
    const { id } = await createPage()
    const english = await open(id, 'en', editor)
    await open(id, 'ga', editor)
    const copied = await save(id, 'ga', { ...english, slug: `ga-${count}` }, editor)
    expect([copied.status, copied.doc.title]).toEqual([200, english.title])
  })

  it('lets every language be saved at once from forms that were opened before', async () => {
    const { id } = await createPage()
    const locales = LOCALE_CODES.slice(0, 6)
    const forms = await Promise.all(locales.map((locale) => open(id, locale, editor)))
    const answers = await Promise.all(
      forms.map((form, index) =>
        save(
          id,
          locales[index] ?? '',
          { ...form, title: `Title ${index}`, slug: `t-${count}-${index}` },
          editor,
        ),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(locales.map(() => 200))
    const titles = await Promise.all(
      locales.map(async (locale) => (await open(id, locale, editor)).title),
    )
    expect(titles).toEqual(locales.map((_, index) => `Title ${index}`))
  })

  it('keeps a translator out of an editor who changes what all languages share', async () => {
    const page = await createPage({ hero: { credit: '© A' } })
    await step(page.id, 'mt', 'request', editor)
    const form = await open(page.id, 'mt', translator)
    const [section] = page.sections as object[]
    await save(
      page.id,
      'en',
      { hero: { credit: '© B' }, sections: [{ blockType: 'contactSection' }, section] },
      editor,
    )

    const texts = { ...form, title: 'Bil-Malti', slug: `bil-malti-${count}` }
    const [row] = form.sections as Record<string, unknown>[]
    const saved = await save(
      page.id,
      'mt',
      { ...texts, sections: [{ ...row, text: 'Kwotazzjoni' }] },
      translator,
    )
    expect([saved.status, saved.error]).toEqual([200, undefined])
    const now = (await open(page.id, 'mt', translator)) as unknown as {
      title: string
      hero: { credit: string }
      sections: { blockType: string; text?: string }[]
    }
    expect([now.title, now.hero.credit]).toEqual(['Bil-Malti', '© B'])
    expect(now.sections.map(({ blockType, text }) => [blockType, text])).toEqual([
      ['contactSection', null],
      ['quoteSection', 'Kwotazzjoni'],
    ])

    // An editor's form holds the date and the sections too: there the change counts.
    const stale = await save(page.id, 'mt', { ...form, lead: 'Ieħor' }, editor)
    expect(stale.status).toBe(409)
    const labels = (stale.error?.data?.changed as { label: string }[]).map(({ label }) => label)
    expect(labels).toEqual([
      'Title',
      'Picture at the top › Credit',
      'Sections (which there are, and their order)',
      'Sections › 2 Quote › Quote',
      'Address',
    ])
    // What the translator changed of the shared parts is refused with a sentence.
    const fresh = await open(page.id, 'mt', translator)
    const structure = await save(page.id, 'mt', { ...fresh, hero: { credit: '© C' } }, translator)
    expect([structure.status, structure.error?.message]).toEqual([
      403,
      expect.stringContaining('Only editors change what all languages share: Credit'),
    ])
  })

  it('compares a form with what is stored, for the choice', async () => {
    const { id } = await createPage()
    const form = await open(id, 'en', editor)
    const url = `/api/workflow/entries/pages/${id}/en/compare`
    const body = { revision: form.revision, data: { ...form, lead: 'Mine' } }
    expect((await send('POST', url, editor, body)).answer).toEqual({ isStale: false })
    await save(id, 'en', { title: 'Theirs' }, chief)
    const { answer } = await send('POST', url, editor, body)
    expect(answer).toMatchObject({
      isStale: true,
      message: 'Person 2 changed Title.',
      changed: [{ label: 'Title', theirs: 'Theirs' }],
      mine: [
        { label: 'Title', mine: form.title, theirs: 'Theirs' },
        { label: 'Lead', mine: 'Mine', theirs: 'Lead of the source' },
      ],
    })
    expect((await send('POST', url, moderator, body)).status).toBe(403)
  })

  it('shows the revision to nobody but people who work on texts', async () => {
    const { id } = await createPage()
    expect((await publish(id, 'en')).status).toBe(200)
    for (const token of [undefined, moderator]) {
      const { answer } = await send('GET', `/api/pages/${id}?locale=en`, token)
      expect(Object.keys(answer as object)).not.toContain('revision')
    }
  })
})

describe('the form of a translator', () => {
  it('is offered the texts of the own language and nothing that all languages share', async () => {
    const page = await createPage()
    await step(page.id, 'mt', 'request', editor)
    const ask = async (locale: string, token: string) =>
      (await send('POST', `/api/pages/access/${page.id}?locale=${locale}`, token, {})).answer as {
        update?: boolean
        fields: Record<string, { update?: boolean; blocks?: never } | true>
      }
    const own = await ask('mt', translator)
    expect(own.update).toBe(true)
    expect(own.fields.title).toMatchObject({ update: true })
    expect(own.fields.parent).not.toHaveProperty('update')
    expect(own.fields.sections).not.toHaveProperty('update')
    const inSection = own.fields.sections as unknown as {
      blocks: { quoteSection: { fields: Record<string, object> } }
    }
    expect(inSection.blocks.quoteSection.fields.text).toMatchObject({ update: true })
    expect(inSection.blocks.quoteSection.fields.anchor).not.toHaveProperty('update')
    expect((await ask('pl', translator)).update).toBeUndefined()
    expect((await ask('mt', polish)).update).toBeUndefined()
    expect((await ask('mt', editor)).update).toBe(true)
  })
})

describe('who is in a document', () => {
  const say = async (document: string, locale: string, token: string, more: object = {}) => {
    const body = { collection: 'pages', document, locale, ...more }
    const { answer, status } = await send('POST', '/api/workflow/presence', token, body)
    const { people } = answer as { people?: { name: string; locale: string; isMe: boolean }[] }
    return { status, people: people?.map(({ isMe, locale: where, name }) => [name, where, isMe]) }
  }

  it('is told to the others until they leave or fall silent', async () => {
    const [{ id }, other] = [await createPage(), await createPage()]
    expect((await say(id, 'en', editor)).people).toEqual([['Person 1', 'en', true]])
    await say(other.id, 'mt', translator)
    expect((await say(id, 'mt', translator)).people).toEqual([
      ['Person 1', 'en', false],
      ['Person 3', 'mt', true],
    ])
    await Promise.all([say(id, 'en', editor), say(id, 'en', editor), say(id, 'en', editor)])
    expect((await say(id, 'en', editor, { leaves: true })).people).toEqual([
      ['Person 3', 'mt', false],
    ])
    const long = new Date(Date.now() - 61_000).toISOString()
    const { docs } = await app.payload.db.find<{ id: string; key: string; data: object }>({
      collection: 'payload-kv',
      where: { key: { like: 'presence:' } },
    })
    for (const { data, id: row } of docs)
      await app.payload.db.updateOne({
        collection: 'payload-kv',
        data: { data: { ...data, at: long } },
        id: row,
      })
    expect((await say(id, 'en', editor)).people).toEqual([['Person 1', 'en', true]])
  })

  it('is nothing for others than people who work on texts', async () => {
    const { id } = await createPage()
    expect((await say(id, 'en', moderator)).status).toBe(403)
    expect((await say(id, 'xx', editor)).status).toBe(400)
  })
})
