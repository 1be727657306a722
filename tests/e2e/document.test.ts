import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, useBrowser } from './browser'

jest.setTimeout(180_000)

const { expectFault, logIn } = useBrowser()

let count = 0

const createPage = async (page: Page): Promise<string> => {
  count += 1
  const name = `Edit view ${count} ${Date.now()}`
  const answer = await page.request.post('/api/pages?locale=en', {
    data: {
      title: name,
      slug: name.toLowerCase().replaceAll(' ', '-'),
      lead: 'The first paragraph.',
      sections: [{ blockType: 'quoteSection', heading: 'Said', text: 'A quote' }],
    },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

const open = async (page: Page, id: string, locale: string): Promise<void> => {
  await page.goto(`/admin/collections/pages/${id}?locale=${locale}`)
  await page.locator('.desk-strip__language[aria-current]').waitFor()
}

const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await page
    .getByText(/saved successfully/i)
    .first()
    .waitFor()
}

const take = (page: Page, id: string, locale: string, step: string, data: object = {}) =>
  page.request.post(`/api/workflow/entries/pages/${id}/${locale}/${step}`, { data })

const read = async (page: Page, id: string, locale: string): Promise<Record<string, unknown>> =>
  (await (
    await page.request.get(`/api/pages/${id}?locale=${locale}&draft=true&depth=0`)
  ).json()) as Record<string, unknown>

describe('the strip of languages', () => {
  it('tells where all 24 stand and switches by keyboard', async () => {
    const page = await logIn('editor')
    const id = await createPage(page)
    await open(page, id, 'en')
    const names = await page
      .locator('.desk-strip__language')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))
    expect(names).toHaveLength(24)
    expect(names).toContain('English: draft, the source')
    expect(names).toContain('Maltese: missing')
    await page.locator('.desk-strip__language[aria-current]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForURL(/locale=fr/)
    await page
      .getByRole('link', { name: 'French: missing' })
      .and(page.locator('[aria-current]'))
      .waitFor()
    await page.getByRole('button', { name: 'Log' }).click()
    await page
      .getByRole('dialog', { name: 'Log of this document' })
      .getByText('Close')
      .or(page.locator('.desk-log, .desk-dialog__body p'))
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog').count()).resolves.toBe(0)
    await takePicture(page, 'document-strip')
  })

  it('fits a window of 375 px', async () => {
    const page = await logIn('editor', NARROW)
    await open(page, await createPage(page), 'mt')
    expect(await overflow(page)).toBe(0)
    await takePicture(page, 'narrow-document-strip')
    await page.locator('#action-next-step').click()
    await page
      .getByRole('dialog')
      .getByText(/Title in Maltese \(mt\) is missing/)
      .waitFor()
    expect(await overflow(page)).toBe(0)
    await takePicture(page, 'narrow-next-step')
  })

  it('shows who else is in the document, and in which language', async () => {
    const [editor, translator] = [await logIn('editor'), await logIn('translator.mt')]
    const id = await createPage(editor)
    await open(editor, id, 'en')
    await open(translator, id, 'mt')
    await translator.getByText(/Also here: .+ \(English\)/).waitFor()
  })
})

describe('the next step', () => {
  it('names all faults, leads to the field, saves first and publishes Maltese alone', async () => {
    const [page, chief] = [await logIn('editor'), await logIn('admin')]
    const id = await createPage(page)
    await open(page, id, 'mt')
    await page.locator('#field-lead').fill('L-ewwel paragrafu.')
    await save(page)
    await page.getByRole('button', { name: 'Submit for review…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Maltese: next step' })
    const fault = dialog.locator('.desk-finding--fault', {
      hasText: 'Title in Maltese (mt) is missing',
    })
    await fault.getByRole('button', { name: 'Go to the field' }).click()
    await page.waitForFunction(() => document.activeElement?.id === 'field-title')
    await page.keyboard.type('Il-paġna')
    await page.getByRole('button', { name: 'Submit for review…' }).click()
    await dialog.getByRole('button', { name: 'Submit for review' }).click()
    await page.getByRole('link', { name: /^Maltese: in review/ }).waitFor()
    expect(await read(page, id, 'mt')).toMatchObject({ title: 'Il-paġna' })

    expect((await take(chief, id, 'mt', 'approve')).status()).toBe(200)
    await open(page, id, 'mt')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await dialog.getByText('the Maltese of this entry goes live; no other language does').waitFor()
    await takePicture(page, 'document-publish')
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByRole('link', { name: /^Maltese: published/ }).waitFor()
    const status = async (locale: string) =>
      (await fetch(new URL(`/api/pages/${id}?locale=${locale}`, page.url()))).status
    expect([await status('mt'), await status('en'), await status('pl')]).toEqual([200, 404, 404])
    await expect(page.locator('#action-save, #action-unpublish').count()).resolves.toBe(0)
  })
})

describe('two people in one language', () => {
  const startConflict = async () => {
    expectFault(/status of 409/)
    const [page, other] = [await logIn('editor'), await logIn('admin')]
    const id = await createPage(page)
    await open(page, id, 'en')
    await open(other, id, 'en')
    await other.locator('#field-title').fill('Theirs')
    await save(other)
    await page.locator('#field-lead').fill('Mine')
    await page.getByRole('button', { name: 'Save Draft' }).click()
    const dialog = page.getByRole('dialog', { name: 'Somebody else has saved this' })
    await dialog.getByText(/changed Title at \d\d:\d\d\./).waitFor()
    return { dialog, id, page }
  }

  // The refused save is written to the console by the browser itself.
  it('take theirs: it is loaded, and mine can be copied', async () => {
    const { dialog, id, page } = await startConflict()
    await takePicture(page, 'document-conflict')
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    const loaded = page.getByRole('dialog', { name: 'The saved texts are in the form now' })
    await loaded.getByRole('textbox', { name: 'Lead' }).waitFor()
    await expect(loaded.getByRole('textbox', { name: 'Lead' }).inputValue()).resolves.toBe('Mine')
    await loaded.getByRole('button', { name: 'Done' }).click()
    await expect(page.locator('#field-title').inputValue()).resolves.toBe('Theirs')
    await page.locator('#field-lead').fill('Mine again')
    await save(page)
    expect(await read(page, id, 'en')).toMatchObject({ title: 'Theirs', lead: 'Mine again' })
  })

  it('keep mine: it is saved over theirs', async () => {
    const { dialog, id, page } = await startConflict()
    await dialog.getByRole('button', { name: 'Keep mine' }).click()
    await page
      .getByText(/saved successfully/i)
      .first()
      .waitFor()
    const saved = await read(page, id, 'en')
    expect(saved.lead).toBe('Mine')
    expect(saved.title).not.toBe('Theirs')
  })
})

describe('a translator in the form', () => {
  it('writes the texts of a section and is offered nothing that all languages share', async () => {
    const [editor, page] = [await logIn('editor'), await logIn('translator.mt')]
    const id = await createPage(editor)
    expect((await take(editor, id, 'mt', 'request')).status()).toBe(200)
    await open(page, id, 'mt')
    await page.locator('#field-title').fill('Bil-Malti')
    await page.locator('#sections-row-0 .collapsible__toggle').first().click()
    await page.locator('#field-sections__0__heading').fill('Intqal')
    await expect(page.locator('#field-sections__0__anchor').isDisabled()).resolves.toBe(true)
    await expect(page.locator('.blocks-field__drawer-toggler:visible').count()).resolves.toBe(0)
    await takePicture(page, 'document-translator')
    await save(page)
    expect(await read(page, id, 'mt')).toMatchObject({
      title: 'Bil-Malti',
      sections: [{ heading: 'Intqal' }],
    })
  })
})
