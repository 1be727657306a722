import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'
import { createPage, publish } from '../fixtures'

let app: TestApp
let editor: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
})

afterAll(() => app.close())

describe('a request that names no language', () => {
  it('reads and counts English', async () => {
    const { id } = await createPage(app.payload, 'en', { title: 'Plain English', slug: 'plain' })
    await publish(app.payload, 'pages', id, 'en')
    const one = await app.request(`/api/pages/${id}`)
    expect(await one.json()).toMatchObject({ title: 'Plain English' })
    const count = await app.request('/api/pages/count?where[title][like]=Plain')
    expect([count.status, await count.json()]).toEqual([200, { totalDocs: 1 }])
  })

  it('writes English, and the answer shows it', async () => {
    const response = await app.request('/api/pages?draft=true', {
      body: JSON.stringify({ title: 'Written without a language', slug: 'written' }),
      method: 'POST',
      token: editor,
    })
    const { doc } = (await response.json()) as { doc: { id: string; title: string } }
    expect([response.status, doc.title]).toEqual([201, 'Written without a language'])
    const english = await app.request(`/api/pages/${doc.id}?locale=en&draft=true`, {
      token: editor,
    })
    expect(await english.json()).toMatchObject({ title: 'Written without a language' })
  })

  it.each(['pages', 'users'])('writes one language at a time: locale=all on %s', async (slug) => {
    const admin = await app.login(['admin'])
    const body = {
      email: 'all@test.example',
      name: 'x',
      password: 'a quiet bend of the river',
      roles: ['editor'],
    }
    const response = await app.request(`/api/${slug}?locale=all`, {
      body: JSON.stringify(slug === 'pages' ? { title: 'X' } : body),
      method: 'POST',
      token: admin,
    })
    expect([response.status, await response.json()]).toEqual(
      slug === 'users'
        ? [201, expect.anything()]
        : [
            400,
            {
              errors: [
                expect.objectContaining({
                  message:
                    'Texts are written in one language at a time: name it, as in ?locale=mt.',
                }),
              ],
            },
          ],
    )
  })

  it.each([
    ['/api/pages?locale=xx', 'xx'],
    ['/api/globals/site?locale=xx', 'xx'],
    ['/api/pages?locale[]=mt&locale[]=pl', 'mt,pl'],
  ])(
    'is told which languages there are when it names an unknown one, or two: %s',
    async (path, asked) => {
      const response = await app.request(path, { token: editor })
      const { errors } = (await response.json()) as { errors: { message: string }[] }
      expect([response.status, errors[0]?.message]).toEqual([
        400,
        expect.stringMatching(
          `^There is no language "${asked}" here: use bg, es, cs, .* or all\\.$`,
        ),
      ])
    },
  )
})
