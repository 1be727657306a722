import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'
import { createDocument, idOf, storedAs, storePdf } from '../files/office'
import { publish } from '../fixtures'

let app: TestApp

beforeAll(async () => {
  app = await startApp()
})

afterAll(() => app.close())

/** A declaration that is published in English and being translated into Polish. */
const declare = async (document: string): Promise<void> => {
  const common = { collection: 'declarations', overrideAccess: true } as const
  const { id, principles } = await app.payload.create({
    ...common,
    data: {
      document,
      intro: 'We ask for a policy\nfor every region.',
      key: 'what-is-signed',
      kind: 'declaration',
      principles: [{ text: 'Nobody is <b>left</b> behind.' }],
      signing: { open: true },
      title: 'One policy for all',
    },
    draft: true,
    locale: 'en',
  })
  await publish(app.payload, 'declarations', id, 'en')
  await app.payload.update({
    ...common,
    data: {
      intro: 'Szkic wstępu',
      principles: [{ id: principles?.[0]?.id, text: 'Szkic zasady' }],
      title: 'Szkic tytułu',
    },
    draft: true,
    id,
    locale: 'pl',
  })
}

describe('the page on which a declaration is signed', () => {
  it('shows what is signed, with its PDF once that is published, and no draft', async () => {
    const pdf = await storePdf(app.payload, 'signed-text.pdf')
    const document = await createDocument(app.payload, 'signed-text', {
      en: { title: 'The text', file: idOf(pdf) },
    })
    await declare(document)
    const before = await (await app.request('/pl/sign/what-is-signed')).text()
    expect(before).toContain('<section lang="en"><h2>One policy for all</h2>')
    expect(before).toContain('<p>We ask for a policy</p><p>for every region.</p>')
    expect(before).toContain('<ol><li>Nobody is &lt;b&gt;left&lt;/b&gt; behind.</li></ol>')
    expect(before).not.toMatch(/Szkic|signed-text/)

    await publish(app.payload, 'documents', document, 'en')
    const after = await (await app.request('/pl/sign/what-is-signed')).text()
    expect(after).toContain(storedAs('signed-text.pdf'))
    expect(after).toMatch(/>PDF · English · \d+ kB<\/a>/)
  })
})
