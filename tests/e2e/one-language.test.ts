import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, useBrowser, WIDE } from './browser'

jest.setTimeout(300_000)

const { logIn } = useBrowser()

type Walk = { title: string; id: string; shot: (page: Page, name: string) => Promise<void> }

/** A page whose English is public and whose Polish is a draft. */
const createPage = async (editor: Page, title: string): Promise<string> => {
  const slug = title.toLowerCase().replaceAll(/\W+/g, '-')
  const made = await editor.request.post('/api/pages?locale=en', {
    data: { title, slug, lead: 'Every region counts.' },
  })
  const { doc } = (await made.json()) as { doc: { id: string } }
  const chief = await logIn('admin')
  for (const [page, step] of [
    [editor, 'submit'],
    [chief, 'approve'],
    [editor, 'publish'],
  ] as const) {
    const answer = await page.request.post(`/api/workflow/entries/pages/${doc.id}/en/${step}`, {
      data: {},
    })
    expect([step, answer.status()]).toEqual([step, 200])
  }
  const polish = await editor.request.patch(`/api/pages/${doc.id}?locale=pl`, {
    data: { title: 'Jeszcze nie dla czytelników' },
  })
  expect(polish.status()).toBe(200)
  return doc.id
}

const request = async (editor: Page, { shot, title }: Walk): Promise<void> => {
  await editor.goto(`/admin/languages?text=${encodeURIComponent(title)}`, { timeout: 90_000 })
  await editor.getByRole('gridcell', { name: `${title} in Maltese: missing` }).click()
  await editor.getByRole('button', { exact: true, name: 'Request' }).click()
  await shot(editor, 'request')
  await editor.getByRole('button', { name: 'Request 1' }).click()
  await editor.getByRole('gridcell', { name: `${title} in Maltese: requested` }).waitFor()
}

/** Opens a text from a list of "My work". */
const openFromWork = async (page: Page, list: RegExp, { title }: Walk): Promise<void> => {
  await page.goto('/admin', { timeout: 90_000 })
  const work = page.getByRole('region', { name: list })
  await work.getByRole('link', { name: title }).first().click()
  await page.getByRole('textbox', { exact: true, name: 'Title' }).waitFor()
}

const stateIn = (page: Page, state: string): Promise<void> =>
  page.getByText(new RegExp(`→ Maltese · ${state}`)).waitFor()

const translate = async (translator: Page, walk: Walk): Promise<void> => {
  await openFromWork(translator, /^Requested of me/, walk)
  const field = (name: string) => translator.getByRole('textbox', { exact: true, name })
  await field('Title').fill(`Bil-Malti ${walk.title}`)
  await field('Lead').fill('Kull reġjun jgħodd.')
  await walk.shot(translator, 'translate')
  await translator.keyboard.press('Control+Shift+Enter')
  await stateIn(translator, 'In review')
}

const returnIt = async (reviewer: Page, walk: Walk): Promise<void> => {
  await openFromWork(reviewer, /^To review/, walk)
  const lead = reviewer.getByRole('region', { name: 'Lead' })
  await lead.getByText('Comments').click()
  await lead.getByRole('textbox', { name: 'New comment' }).fill('Say "kull belt" too.')
  await lead.getByRole('button', { name: 'Comment', exact: true }).click()
  await lead.getByText('Comments: 1 open of 1').waitFor()
  await reviewer.getByRole('button', { name: 'Return' }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Please see the comment.')
  await dialog.getByRole('button', { name: 'Return' }).click()
  await stateIn(reviewer, 'In translation')
}

const correct = async (translator: Page, { shot }: Walk): Promise<void> => {
  await translator.reload()
  const lead = translator.getByRole('region', { name: 'Lead' })
  await lead.getByText('Comments: 1 open of 1').waitFor()
  await translator
    .getByRole('textbox', { exact: true, name: 'Lead' })
    .fill('Kull reġjun u kull belt jgħoddu.')
  await shot(translator, 'returned')
  await translator.keyboard.press('Control+Shift+Enter')
  await stateIn(translator, 'In review')
}

const approve = async (reviewer: Page): Promise<void> => {
  await reviewer.reload()
  await reviewer.getByRole('button', { name: 'Approve' }).click()
  await stateIn(reviewer, 'Approved')
}

const publish = async (editor: Page, { id, shot }: Walk): Promise<void> => {
  await editor.goto(`/admin/collections/pages/${id}?locale=mt`, { timeout: 90_000 })
  await editor.getByRole('button', { name: 'Publish…' }).click()
  const dialog = editor.getByRole('dialog', { name: 'Maltese: next step' })
  await dialog.getByText('the Maltese of this entry goes live; no other language does').waitFor()
  await shot(editor, 'publish')
  await dialog.getByRole('button', { exact: true, name: 'Publish' }).click()
  await editor.getByRole('link', { name: /^Maltese: published/ }).waitFor()
}

const ask = async (page: Page, id: string, locale: string) => {
  const query = `{ Pages(locale: ${locale}, where: { id: { equals: "${id}" } }) { docs { title lead } } }`
  const answer = await fetch(new URL('/api/graphql', page.url()), {
    body: JSON.stringify({ query }),
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  const { data } = (await answer.json()) as { data: { Pages: { docs: object[] } } }
  return data.Pages.docs
}

describe.each([
  ['a wide window', WIDE],
  ['a window of 375 px', NARROW],
])('one language in %s', (_what, size) => {
  it('goes from the request to the public, and no other goes with it', async () => {
    const editor = await logIn('editor', size)
    const title = `One language ${size.width} ${Date.now()}`
    const walk: Walk = {
      id: await createPage(editor, title),
      title,
      shot: async (page, name) => {
        await takePicture(page, `walk-${name}-${size.width}`)
        expect([name, await overflow(page)]).toEqual([name, 0])
      },
    }
    const translator = await logIn('translator.mt', size)
    const reviewer = await logIn('reviewer', size)
    await request(editor, walk)
    await translate(translator, walk)
    await returnIt(reviewer, walk)
    await correct(translator, walk)
    await approve(reviewer)
    expect(await ask(editor, walk.id, 'mt')).toEqual([])
    await publish(editor, walk)

    expect(await ask(editor, walk.id, 'mt')).toEqual([
      { title: `Bil-Malti ${title}`, lead: 'Kull reġjun u kull belt jgħoddu.' },
    ])
    expect(await ask(editor, walk.id, 'pl')).toEqual([])
    const all = await fetch(new URL(`/api/pages/${walk.id}?locale=all`, editor.url()))
    const { title: titles } = (await all.json()) as { title: Record<string, string | null> }
    expect([titles.mt, titles.en, titles.pl ?? null]).toEqual([`Bil-Malti ${title}`, title, null])
  })
})
