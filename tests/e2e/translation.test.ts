import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, useBrowser } from './browser'

jest.setTimeout(300_000)

const { expectFault, logIn } = useBrowser()

let pages = 0

const send = async <T>(page: Page, path: string, data: object, method = 'POST'): Promise<T> => {
  const response = await page.request.fetch(path, { data, method })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  return (await response.json()) as T
}

/** A page of an editor of which the Maltese is requested. */
const requestPage = async (editor: Page): Promise<string> => {
  pages += 1
  const name = `translated-${Date.now()}-${pages}`
  const { doc } = await send<{ doc: { id: string } }>(editor, '/api/pages?locale=en', {
    title: 'A page to translate',
    slug: name,
    lead: 'The old lead of the page',
    sections: [
      { blockType: 'quoteSection', heading: 'Words', text: 'A quote', source: 'Somebody' },
    ],
  })
  await send(editor, `/api/workflow/entries/pages/${doc.id}/mt/request`, {})
  return doc.id
}

const at = (id: string) => `/api/workflow/entries/pages/${id}/mt`

const read = async (page: Page, id: string) =>
  (await (await page.request.get(`${at(id)}/texts`)).json()) as {
    state: string
    texts: { path: string; revision: string; parts: { target: string }[] }[]
  }

const targetOf = async (page: Page, id: string, path: string) =>
  (await read(page, id)).texts.find((text) => text.path === path)?.parts[0]?.target

const open = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/translate/pages/${id}/mt`)
  await field(page, 'Title').waitFor()
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

const saved = (page: Page) =>
  page
    .getByRole('status')
    .getByText(/saved\.$|^Saved\.$/i)
    .waitFor()

describe('a translator', () => {
  it('translates without leaving the keyboard, is returned a text and gets it approved', async () => {
    const editor = await logIn('editor')
    const id = await requestPage(editor)
    const page = await logIn('translator.mt')
    await open(page, id)
    await field(page, 'Title').focus()
    await page.keyboard.type(`Paġna ${Date.now()}`)
    await page.keyboard.press('Control+Enter')
    expect(await focused(page)).toBe('Lead')
    await page.keyboard.type('Id-daħla')
    await page.keyboard.press('Control+s')
    await page.getByText('0 changed, 3 empty, 2 of 5 done').waitFor()
    expect(await targetOf(page, id, 'lead')).toBe('Id-daħla')
    await page.keyboard.press('Alt+ArrowUp')
    expect(await focused(page)).toBe('Title')

    await send(editor, `/api/pages/${id}?locale=en`, { lead: 'The new lead of the page' }, 'PATCH')
    await page.reload()
    const lead = page.getByRole('region', { name: 'Lead' })
    await lead.getByText('Source changed').waitFor()
    expect(await lead.locator('del').innerText()).toBe('old')
    expect(await lead.locator('ins').innerText()).toBe('new')
    const regions = await page
      .locator('.desk-translate__text')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')))
    expect(regions[0]).toBe('Lead')
    await takePicture(page, 'translation-view')
    await field(page, 'Lead').press('Control+Enter')
    await lead.getByText('✓ Done').waitFor()

    await lead.getByText('Comments').click()
    await lead.getByRole('textbox', { name: 'New comment' }).fill('Is this the right word?')
    await lead.getByRole('button', { name: 'Comment', exact: true }).click()
    await lead.getByText('Comments: 1 open of 1').waitFor()
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByText(/→ Maltese · In review/).waitFor()
    expect(await field(page, 'Lead').getAttribute('readonly')).not.toBeNull()

    const reviewer = await logIn('reviewer')
    await open(reviewer, id)
    await reviewer.getByRole('button', { name: 'Dealt with' }).click()
    await reviewer.getByText(/dealt with by/).waitFor()
    await reviewer.getByRole('button', { name: 'Return' }).click()
    const dialog = reviewer.getByRole('dialog')
    await dialog.getByRole('textbox').fill('The lead is too short.')
    await takePicture(reviewer, 'translation-return')
    await dialog.getByRole('button', { name: 'Return' }).click()
    await reviewer.getByText(/→ Maltese · In translation/).waitFor()

    await page.reload()
    await field(page, 'Lead').fill('Id-daħla t-twila')
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByText(/→ Maltese · In review/).waitFor()
    expect(await targetOf(page, id, 'lead')).toBe('Id-daħla t-twila')
    await reviewer.reload()
    await reviewer.getByRole('button', { name: 'Approve' }).click()
    await reviewer.getByText(/→ Maltese · Approved/).waitFor()

    const other = await requestPage(editor)
    await send(
      editor,
      `/api/pages/${other}?locale=en`,
      { lead: 'The new lead of the page' },
      'PATCH',
    )
    await open(page, other)
    await page.getByRole('list', { name: 'Translated before' }).first().waitFor()
    await field(page, 'Lead').focus()
    await page.keyboard.press('Alt+1')
    expect(await field(page, 'Lead').inputValue()).toBe('Id-daħla t-twila')
    await takePicture(page, 'translation-suggestion')
    await page.keyboard.press('Control+s')
    await saved(page)
    expect(await targetOf(page, other, 'lead')).toBe('Id-daħla t-twila')
  })

  it('is told what an editor has made of a text and keeps what was typed', async () => {
    const editor = await logIn('editor')
    const id = await requestPage(editor)
    const page = await logIn('translator.mt')
    await open(page, id)
    const change = (text: string) =>
      send(editor, `${at(id)}/texts`, { texts: [{ path: 'lead', parts: [text] }] })
    await change('Ta’ l-editur')
    expectFault(/409 \(Conflict\)/)
    await field(page, 'Lead').fill('Tiegħi')
    await page.keyboard.press('Control+s')
    await page.getByText(/has changed this text/).waitFor()
    await page.locator('blockquote', { hasText: 'Ta’ l-editur' }).waitFor()
    expect(await field(page, 'Lead').inputValue()).toBe('Tiegħi')
    await takePicture(page, 'translation-conflict')
    await page.getByRole('button', { name: 'Keep mine' }).click()
    await saved(page)
    expect(await targetOf(page, id, 'lead')).toBe('Tiegħi')

    await change('Mill-ġdid')
    await field(page, 'Lead').fill('Tiegħi darbtejn')
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: 'Take theirs' }).click()
    await page.getByText('What you had typed, not saved:').waitFor()
    expect(await field(page, 'Lead').inputValue()).toBe('Mill-ġdid')
    await page.getByText('Tiegħi darbtejn').waitFor()
  })

  it('has the source above the translation in a narrow window', async () => {
    const editor = await logIn('editor')
    const id = await requestPage(editor)
    const page = await logIn('translator.mt', NARROW)
    await open(page, id)
    const [source, target] = await Promise.all([
      page.locator('.desk-translate__source').first().boundingBox(),
      field(page, 'Title').boundingBox(),
    ])
    expect((source?.y ?? 0) + (source?.height ?? 0)).toBeLessThanOrEqual(target?.y ?? 0)
    await takePicture(page, 'narrow-translation')
    expect(await overflow(page)).toBe(0)
  })
})
