import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'

type Part = { digest: string | null; source: string; target: string; difference?: object[] }

type Text = {
  path: string
  label: string
  state: 'changed' | 'empty' | 'done'
  parts: Part[]
  left: string[]
  takenOut: string[]
  seen: string[]
  revision: string
}

type Shown = {
  state: string
  outdated: boolean
  legalSteps: string[]
  texts: Text[]
  suggestions: { digest: string; text: string; title: string; uses: number }[]
  comments: { total: number; open: number }
}

type Sent = { path: string; parts: string[]; revision?: string; seen?: string[] }

let app: TestApp
let editor: string
let chief: string
let translator: string
let second: string
let polish: string
let reviewer: string
let moderator: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  chief = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  second = await app.login(['translator'], ['mt'])
  polish = await app.login(['translator'], ['pl'])
  reviewer = await app.login(['reviewer'], ['mt'])
  moderator = await app.login(['moderator'])
})

afterAll(() => app.close())

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T

const words = (text: string, format = 0) => ({ type: 'text', text, format, version: 1 })
const node = (type: string, children: object[], more: object = {}) => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})
const richText = (...children: object[]) => ({ root: node('root', children) })
const paragraph = (...children: object[]) => node('paragraph', children)

const LINK = { linkType: 'custom', newTab: true, url: 'https://example.eu/page' }
const BODY = richText(
  node('heading', [words('Our aims')], { tag: 'h3' }),
  paragraph(
    words('Read '),
    words('this', 1),
    words(' '),
    node('link', [words('page')], { fields: LINK, version: 3 }),
    words('.'),
  ),
  node('list', [node('listitem', [words('First')], { value: 1 })], {
    listType: 'bullet',
    tag: 'ul',
    start: 1,
  }),
)

let pages = 0

const createPage = async (more: object = {}): Promise<string> => {
  pages += 1
  const response = await app.request('/api/pages?locale=en', {
    body: JSON.stringify({
      title: `Page ${pages}`,
      slug: `page-${pages}`,
      lead: 'The lead of the source',
      openForTranslation: true,
      sections: [
        { blockType: 'quoteSection', text: 'A quote', source: 'Somebody', anchor: 'quote' },
        { blockType: 'richTextSection', heading: 'Words', body: BODY },
      ],
      ...more,
    }),
    method: 'POST',
    token: editor,
  })
  const answer = await json<{ doc: { id: string } }>(response)
  expect([response.status, answer]).toEqual([201, expect.anything()])
  return answer.doc.id
}

const at = (id: string, rest = 'texts', locale = 'mt') =>
  `/api/workflow/entries/pages/${id}/${locale}/${rest}`

const read = async (id: string, locale = 'mt'): Promise<Shown> => {
  const response = await app.request(at(id, 'texts', locale), { token: translator })
  const answer = await json<Shown>(response)
  expect([response.status, answer]).toEqual([200, expect.anything()])
  return answer
}

const post = (path: string, body: object, token: string) =>
  app.request(path, { body: JSON.stringify(body), method: 'POST', token })

const send = (id: string, texts: Sent[], token = translator, locale = 'mt') =>
  post(at(id, 'texts', locale), { texts }, token)

const save = async (id: string, texts: Sent[], token = translator): Promise<Shown> => {
  const response = await send(id, texts, token)
  const answer = await json<Shown>(response)
  expect([response.status, answer]).toEqual([200, expect.anything()])
  return answer
}

const refusal = async (response: Response) => {
  const { errors } = await json<{ errors: { message: string; data?: object }[] }>(response)
  return { status: response.status, message: errors[0]?.message, data: errors[0]?.data }
}

const stored = async (id: string, locale: string, depth = 0) =>
  json<Record<string, unknown>>(
    await app.request(`/api/pages/${id}?locale=${locale}&draft=true&depth=${depth}`, {
      token: editor,
    }),
  )

const change = (id: string, locale: string, data: object) =>
  app.request(`/api/pages/${id}?locale=${locale}`, {
    body: JSON.stringify(data),
    method: 'PATCH',
    token: editor,
  })

const textAt = ({ texts }: Shown, ending: string): Text => {
  const text = texts.find(({ path }) => path.endsWith(ending))
  if (!text) throw new Error(`no text at ${ending}: ${texts.map(({ path }) => path).join(', ')}`)
  return text
}

const step = async (id: string, name: string, token: string, locale = 'mt') => {
  const response = await post(at(id, name, locale), {}, token)
  expect([name, response.status, await response.json()]).toEqual([name, 200, expect.anything()])
}

describe('the texts of a page in another language', () => {
  it('are saved one by one and change nothing that all languages share', async () => {
    const id = await createPage()
    const before = await stored(id, 'en')
    const shown = await read(id)
    expect(shown.texts.map(({ label, state }) => [label, state])).toEqual([
      ['Title', 'empty'],
      ['Lead', 'empty'],
      ['1 Quote › Quote', 'empty'],
      ['1 Quote › Who said it', 'empty'],
      ['2 Text › Heading', 'empty'],
      ['2 Text › Text', 'empty'],
    ])
    const body = textAt(shown, '.body')
    expect(body.parts.map(({ source }) => source)).toEqual([
      'Our aims',
      'Read <b>this</b> <a href="https://example.eu/page">page</a>.',
      'First',
    ])
    const after = await save(id, [
      { path: 'title', parts: [' Titlu ewlieni '] },
      { path: textAt(shown, '.text').path, parts: ['Kwotazzjoni'] },
      {
        path: body.path,
        parts: [
          'L-għanijiet',
          'Aqra <a href="https://example.eu/page">din il-<b>paġna</b></a>.',
          '',
        ],
      },
    ])
    expect(after.texts.map(({ label, state }) => [label, state])).toEqual([
      ['Lead', 'empty'],
      ['1 Quote › Who said it', 'empty'],
      ['2 Text › Heading', 'empty'],
      ['2 Text › Text', 'empty'],
      ['Title', 'done'],
      ['1 Quote › Quote', 'done'],
    ])
    expect(textAt(after, '.body').parts.map(({ target }) => target)).toEqual([
      'L-għanijiet',
      'Aqra <a href="https://example.eu/page">din il-<b>paġna</b></a>.',
      '',
    ])
    const maltese = await stored(id, 'mt')
    expect(maltese).toMatchObject({
      title: 'Titlu ewlieni',
      slug: 'titlu-ewlieni',
      lead: null,
      sections: [
        { text: 'Kwotazzjoni', source: null, anchor: 'quote' },
        {
          heading: null,
          body: {
            root: {
              children: [
                { type: 'heading', tag: 'h3' },
                {
                  children: [
                    { text: 'Aqra ' },
                    { type: 'link', fields: { newTab: true }, children: [{}, { format: 1 }] },
                    { text: '.' },
                  ],
                },
              ],
            },
          },
        },
      ],
    })
    const english = await stored(id, 'en')
    expect({ ...english, updatedAt: '' }).toEqual({ ...before, updatedAt: '' })
  })

  it('stay null when they are emptied, whatever the source says', async () => {
    const id = await createPage()
    await save(id, [{ path: 'lead', parts: ['Daħla'] }])
    await save(id, [{ path: 'lead', parts: ['  '] }])
    expect((await stored(id, 'mt')).lead).toBeNull()
    expect(textAt(await read(id), 'lead').state).toBe('empty')
  })

  it('are shown first where the source has changed, with what has changed', async () => {
    const id = await createPage()
    await save(id, [{ path: 'lead', parts: ['Daħla'] }])
    await change(id, 'en', { lead: 'The new lead of the source' })
    const shown = await read(id)
    expect(shown.texts[0]).toMatchObject({ path: 'lead', state: 'changed' })
    expect(shown.texts[0]?.parts[0]?.difference).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'new', text: 'new ' },
      { kind: 'same', text: 'lead of the source' },
    ])
    // Still right as it is: sent again unchanged, it answers the source as seen.
    const { parts, path, revision, seen } = textAt(shown, 'lead')
    const sent = { path, parts: parts.map(({ target }) => target), revision, seen }
    expect(textAt(await save(id, [sent]), 'lead').state).toBe('done')
  })

  it('do not count as answering a source that changed while they were written', async () => {
    const id = await createPage()
    const { path, seen } = textAt(await read(id), 'lead')
    await change(id, 'en', { lead: 'Quite another lead' })
    const after = await save(id, [{ path, parts: ['Daħla'], seen }])
    expect(textAt(after, 'lead').state).toBe('changed')
    expect(after.outdated).toBe(true)
  })

  it('keep their passages beside those of the source when that gets a new one', async () => {
    const id = await createPage()
    const { path, seen } = textAt(await read(id), '.body')
    await save(id, [{ path, parts: ['Għanijiet', 'Aqra.', 'L-ewwel'] }])
    const english = await stored(id, 'en')
    const sections = structuredClone(english.sections) as { body?: typeof BODY }[]
    sections[1]?.body?.root.children.splice(1, 0, paragraph(words('Quite new')))
    await change(id, 'en', { sections })
    const text = textAt(await read(id), '.body')
    expect(text.parts.map(({ target }) => target)).toEqual(['Għanijiet', '', 'Aqra.', 'L-ewwel'])
    expect(text.state).toBe('changed')
    const late = await save(id, [{ path, parts: ['Għanijiet', 'Aqra!', 'L-ewwel'], seen }])
    expect(textAt(late, '.body').parts.map(({ target }) => target)).toEqual([
      'Għanijiet',
      '',
      'Aqra!',
      'L-ewwel',
    ])
  })
})

describe('two translators of one language', () => {
  it('are told what the other has made of the same text, and nothing is lost', async () => {
    const id = await createPage()
    const { lead, title } = {
      lead: textAt(await read(id), 'lead'),
      title: textAt(await read(id), 'title'),
    }
    await save(id, [{ path: 'lead', parts: ['Ta’ l-ewwel'], revision: lead.revision }], second)
    const before = await stored(id, 'mt')
    const refused = await refusal(
      await send(id, [
        { path: 'title', parts: ['Titlu'], revision: title.revision },
        { path: 'lead', parts: ['Tiegħi'], revision: lead.revision },
      ]),
    )
    expect(refused).toMatchObject({
      status: 409,
      message: expect.stringMatching(/^Person \d+ has changed Lead in the meantime/),
      data: {
        by: expect.stringMatching(/^Person \d+$/),
        texts: [{ path: 'lead', mine: ['Tiegħi'], theirs: ['Ta’ l-ewwel'] }],
      },
    })
    expect(await stored(id, 'mt')).toEqual(before)
    const { texts } = refused.data as { texts: { revision: string }[] }
    await save(id, [{ path: 'lead', parts: ['Tiegħi'], revision: texts[0]?.revision }])
    expect((await stored(id, 'mt')).lead).toBe('Tiegħi')
  })

  it('save different texts without meeting, and so do an editor and a translator', async () => {
    const id = await createPage()
    const shown = await read(id)
    const [lead, title] = [textAt(shown, 'lead'), textAt(shown, 'title')]
    await save(id, [{ path: 'title', parts: ['Ta’ tnejn'], revision: title.revision }], second)
    await change(id, 'pl', { title: 'Polski', slug: `polski-${id}` })
    await change(id, 'en', { openForTranslation: true, lead: 'Newer' })
    await save(id, [{ path: 'lead', parts: ['Daħla'], revision: lead.revision }])
    expect(await stored(id, 'mt')).toMatchObject({ title: 'Ta’ tnejn', lead: 'Daħla' })
  })
})

describe('what is refused', () => {
  it('leaves everything as it was and says what is allowed', async () => {
    const id = await createPage({ openForTranslation: false })
    const before = await stored(id, 'mt')
    const text = [{ path: 'title', parts: ['X'] }]
    const answers = [
      await refusal(await app.request(at(id))),
      await refusal(await app.request(at(id), { token: moderator })),
      await refusal(await send(id, text, moderator)),
      await refusal(await send(id, text, translator)),
      await refusal(await send(id, text, polish)),
      await refusal(await send(id, text, reviewer)),
      await refusal(await send(id, text, editor, 'en')),
      await refusal(await send(id, text, editor, 'xx')),
      await refusal(await send(id, [{ path: 'slug', parts: ['x'] }], editor)),
      await refusal(await send(id, [{ path: 'title', parts: ['x', 'y'] }], editor)),
      await refusal(await send(id, [...text, ...text], editor)),
      await refusal(await send(`${id}0`, text, editor)),
    ]
    expect(answers.map(({ status }) => status)).toEqual([
      401, 403, 403, 403, 403, 403, 400, 400, 400, 400, 400, 404,
    ])
    expect(answers[3]?.message).toMatch(/was not requested and is not open for translation/)
    expect(answers[9]?.message).toBe(
      'Title has 1 part, 2 were sent: send one part for each, empty where there is no text yet.',
    )
    expect(await stored(id, 'mt')).toEqual(before)
  })

  it('names the text whose marks cannot be read', async () => {
    const id = await createPage()
    const { path } = textAt(await read(id), '.body')
    const parts = (second: string) => [{ path, parts: ['A', second, ''] }]
    const say = async (markup: string) => (await refusal(await send(id, parts(markup)))).message
    expect(await say('<b>open')).toBe('2 Text › Text: <b> is not ended: write </b> after it.')
    expect(await say('<script>x</script>')).toMatch(
      /^2 Text › Text: <script> is not known: use <b>/,
    )
    expect(await say('<a href="javascript:x">y</a>')).toMatch(/neither one of the source text nor/)
    expect((await stored(id, 'mt')).title).toBeNull()
  })
})

describe('the translation memory', () => {
  it('offers approved texts where the same source stands, newest first', async () => {
    const text = `Same words ${Math.random()}`
    const [first, other] = [await createPage({ lead: text }), await createPage({ lead: text })]
    await save(first, [
      { path: 'title', parts: ['Titlu tal-memorja'] },
      { path: 'lead', parts: ['L-istess kliem'] },
    ])
    expect((await read(other)).suggestions).toEqual([])
    await step(first, 'submit', translator)
    expect((await read(other)).suggestions).toEqual([])
    await step(first, 'approve', reviewer)
    expect((await read(other)).suggestions).toMatchObject([{ text: 'L-istess kliem', uses: 1 }])
    await save(other, [
      { path: 'title', parts: ['Titlu ieħor'] },
      { path: 'lead', parts: ['Kliem ieħor'] },
    ])
    await step(other, 'submit', translator)
    await step(other, 'approve', reviewer)
    const { suggestions } = await read(other)
    expect(
      suggestions.filter(({ text: found }) => /kliem/i.test(found)).map((one) => one.text),
    ).toEqual(['Kliem ieħor', 'L-istess kliem'])
    expect((await read(other, 'pl')).suggestions).toEqual([])
  })
})

describe('comments on a text', () => {
  it('are made by those who work on the language and are dealt with once', async () => {
    const id = await createPage()
    const said = await post(at(id, 'comments'), { path: 'lead', text: ' Too long? ' }, translator)
    const comment = await json<{ id: string; text: string }>(said)
    expect([said.status, comment.text]).toEqual([201, 'Too long?'])
    expect((await read(id)).comments).toEqual({ total: 1, open: 1 })
    const resolve = at(id, `comments/${comment.id}/resolve`)
    const elsewhere = at(id, `comments/${comment.id}/resolve`, 'pl')
    const statuses = [
      (await post(at(id, 'comments'), { path: 'lead', text: 'x' }, polish)).status,
      (await post(at(id, 'comments'), { path: 'nowhere', text: 'x' }, translator)).status,
      (await post(at(id, 'comments'), { path: 'lead', text: ' ' }, translator)).status,
      (await post(resolve, {}, polish)).status,
      (await post(elsewhere, {}, polish)).status,
      (await post(resolve, {}, moderator)).status,
    ]
    expect(statuses).toEqual([403, 400, 400, 403, 404, 403])
    expect((await read(id)).comments).toEqual({ total: 1, open: 1 })
    await post(resolve, {}, reviewer)
    await post(resolve, {}, chief)
    const { comments } = await json<{ comments: object[] }>(
      await app.request(at(id, 'comments'), { token: editor }),
    )
    expect(comments).toMatchObject([
      { path: 'lead', text: 'Too long?', byName: 'Person 3', resolvedByName: 'Person 6' },
    ])
  })
})
