import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { checkStored } from '@/cli/lib/check-stored'

import { startApp, type TestApp } from '../app'
import { createPage, publish } from '../fixtures'
import { writePast } from './places'

let app: TestApp

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const check = async (mend = false) => {
  const lines: string[] = []
  const faults = await checkStored({ mend, payload: app.payload, tell: (line) => lines.push(line) })
  return { ...faults, lines }
}

const withText = (...children: object[]) => ({ root: { type: 'root', children } })

const iframe = {
  type: 'iframe',
  src: 'https://evil.example',
  children: [{ type: 'text', text: 'framed words' }],
}
const badLink = {
  type: 'paragraph',
  children: [
    {
      type: 'link',
      fields: { linkType: 'custom', url: 'javascript:alert(1)' },
      children: [{ type: 'text', text: 'click here' }],
    },
  ],
}

/** A story with a text past the program, in what readers see too. */
const badStory = async (title: string, body: object): Promise<string> => {
  const { db } = app.payload
  const { id } = await app.payload.create({
    collection: 'stories',
    data: { title, slug: title },
    draft: true,
    locale: 'en',
    overrideAccess: true,
  })
  await publish(app.payload, 'stories', id, 'en')
  const { docs } = await db.findVersions<Record<string, unknown>>({
    collection: 'stories',
    pagination: false,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  const [newest] = docs
  const live = await db.findOne<{ id: string }>({
    collection: 'stories',
    where: { id: { equals: id } },
  })
  await writePast(app.payload, async () => {
    const version = { ...newest!.version, body: { en: body } }
    await db.updateVersion({
      collection: 'stories',
      id: newest!.id,
      versionData: { parent: id, version } as never,
    })
    await db.updateOne({ collection: 'stories', data: { ...live, body: { en: body } }, id })
  })
  return String(id)
}

const bodyOf = async (id: string): Promise<string> => {
  const stored = await app.payload.db.findOne<{ id: string }>({
    collection: 'stories',
    where: { id: { equals: id } },
  })
  return JSON.stringify((stored as unknown as { body: unknown }).body)
}

it('finds nothing in what the program has written', async () => {
  await createPage(app.payload, 'en', { title: 'Good' })
  expect(await check()).toEqual({ mended: 0, left: 0, lines: [] })
})

it('names each bad text, mends what loses no word, and leaves the rest to an editor', async () => {
  const words = await badStory('with-words', withText(iframe, badLink))
  const picture = await badStory(
    'with-a-picture',
    withText({ type: 'upload', value: '1' }, badLink),
  )
  const before = await bodyOf(words)
  const found = await check()
  expect(found).toMatchObject({ mended: 0, left: 4 })
  expect(found.lines).toHaveLength(4)
  expect(found.lines.join('\n')).toMatch(
    /stories [\w-]+ body, what readers see: Story in English \(en\) cannot be stored, root\.children\.0 is of type "iframe"/,
  )
  expect(await bodyOf(words)).toBe(before)

  const mended = await check(true)
  expect(mended).toMatchObject({ mended: 2, left: 2 })
  expect(mended.lines.filter((line) => line.includes('Only an editor can mend it'))).toHaveLength(2)
  for (const text of ['framed words', 'click here']) expect(await bodyOf(words)).toContain(text)
  expect(await bodyOf(words)).not.toMatch(/iframe|javascript/)
  expect(await bodyOf(picture)).toContain('upload')

  const { docs } = await app.payload.db.findVersions<Record<string, unknown>>({
    collection: 'stories',
    pagination: false,
    where: { parent: { equals: words } },
  })
  expect(docs.some(({ version }) => JSON.stringify(version).includes('iframe'))).toBe(true)
  const events = await app.payload.find({
    collection: 'workflow-events',
    overrideAccess: true,
    where: { and: [{ document: { equals: words } }, { step: { equals: 'check' } }] },
  })
  expect(JSON.stringify(events.docs)).toContain('javascript:alert(1)')
  expect(await check(true)).toMatchObject({ mended: 0, left: 2 })
})

it('names addresses that two entries have', async () => {
  const one = await createPage(app.payload, 'mt', { title: 'Waħda', slug: 'l-istess' })
  const other = await createPage(app.payload, 'mt', { title: 'Oħra', slug: 'ohra' })
  for (const { id } of [one, other]) await publish(app.payload, 'pages', id, 'mt')
  await writePast(app.payload, () =>
    app.payload.db.updateOne({
      collection: 'pages',
      data: {
        ...other,
        slug: { mt: 'l-istess' },
        title: { mt: 'Oħra' },
        _status: { mt: 'published' },
        sections: [],
      },
      id: other.id,
    }),
  )
  const { left, lines } = await check()
  expect(left).toBe(3)
  const ids = [one.id, other.id].sort().join(', ')
  expect(lines).toContain(
    `pages ${ids}, what readers see: they share Address in Maltese (mt) "l-istess". Give all but one another.`,
  )
})
