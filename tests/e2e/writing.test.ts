import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, useBrowser } from './browser'

jest.setTimeout(240_000)

const { expectFault, logIn } = useBrowser()

type Doc = Record<string, unknown> & { id: string; sections: Record<string, unknown>[] }

let count = 0

const createPage = async (page: Page): Promise<Doc> => {
  count += 1
  const name = `Kept ${count} ${Date.now()}`
  const answer = await page.request.post('/api/pages?locale=en', {
    data: {
      title: name,
      slug: name.toLowerCase().replaceAll(' ', '-'),
      lead: 'The first paragraph.',
      sections: [{ blockType: 'quoteSection', text: 'A quote', source: 'Somebody' }],
    },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { doc: Doc }).doc
}

const patch = async (page: Page, id: string, locale: string, data: object): Promise<Doc> => {
  const answer = await page.request.patch(`/api/pages/${id}?locale=${locale}&draft=true`, { data })
  expect(answer.status()).toBe(200)
  return ((await answer.json()) as { doc: Doc }).doc
}

const take = async (page: Page, id: string, locale: string, step: string): Promise<void> => {
  const url = `/api/workflow/entries/pages/${id}/${locale}/${step}`
  const answer = await page.request.post(url, { data: {} })
  expect([step, answer.status()]).toEqual([step, 200])
}

const read = async (page: Page, id: string, locale: string): Promise<Doc> =>
  (await (
    await page.request.get(`/api/pages/${id}?locale=${locale}&draft=true&depth=0`)
  ).json()) as Doc

const open = async (page: Page, id: string, locale: string): Promise<void> => {
  await page.goto(`/admin/collections/pages/${id}?locale=${locale}`)
  await page.locator('.desk-strip__language[aria-current]').waitFor()
}

const save = async (page: Page): Promise<void> => {
  // What the save before said may still stand there.
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.url().includes('/api/pages/'),
  )
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await saved
  await page
    .getByText(/saved successfully/i)
    .first()
    .waitFor()
}

/** A live page; a new section; English published with "Shared parts changed" left unticked. */
const publishWithoutShared = async (page: Page, chief: Page): Promise<Doc> => {
  const doc = await createPage(page)
  const goLive = async () => {
    await take(page, doc.id, 'en', 'submit')
    await take(chief, doc.id, 'en', 'approve')
  }
  await goLive()
  await take(page, doc.id, 'en', 'publish')
  await patch(page, doc.id, 'en', {
    title: `${String(doc.title)}, newer`,
    sections: [...doc.sections, { blockType: 'contactSection', heading: 'Write to us' }],
  })
  await goLive()
  await open(page, doc.id, 'en')
  await page.getByRole('button', { name: 'Publish…' }).click()
  const dialog = page.getByRole('dialog', { name: 'English: next step' })
  const box = dialog.getByRole('checkbox', { name: /Shared parts changed since/ })
  await box.waitFor()
  expect(await box.isChecked()).toBe(false)
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('link', { name: /^English: published/ }).waitFor()
  return doc
}

describe('the form after a language was published without the shared parts', () => {
  it('shows what was saved last, and saves it again and again without a conflict', async () => {
    const [page, chief] = [await logIn('editor'), await logIn('admin')]
    const { id } = await publishWithoutShared(page, chief)
    for (const locale of ['en', 'mt']) {
      await open(page, id, locale)
      await page.locator('#sections-row-1').waitFor()
      await expect(page.locator('[id^="sections-row-"]').count()).resolves.toBe(2)
    }
    await open(page, id, 'en')
    for (const lead of ['One.', 'Two.', 'Three.']) {
      await page.locator('#field-lead').fill(lead)
      await save(page)
      await expect(page.getByRole('dialog').count()).resolves.toBe(0)
      expect((await read(page, id, 'en')).lead).toBe(lead)
    }
    expect((await read(page, id, 'en')).sections).toHaveLength(2)
    await takePicture(page, 'form-after-publishing')
  })
})

describe('a real conflict', () => {
  it('highlights no choice that throws something away, and names what is deleted', async () => {
    expectFault(/status of 409/)
    const [page, other] = [await logIn('editor'), await logIn('admin')]
    const doc = await createPage(page)
    await open(page, doc.id, 'en')
    await patch(other, doc.id, 'en', {
      sections: [...doc.sections, { blockType: 'contactSection', heading: 'Write to us' }],
    })
    await page.locator('#field-lead').fill('Mine')
    await page.getByRole('button', { name: 'Save Draft' }).click()
    const dialog = page.getByRole('dialog', { name: 'Somebody else has saved this' })
    await dialog.getByText('It deletes Contact "Write to us" in all languages.').waitFor()
    const first = await dialog.locator('.desk-button--first').allTextContents()
    expect(first).toEqual(['Back to the form'])
    await takePicture(page, 'document-conflict-deletes')
    await dialog.getByRole('button', { name: 'Back to the form' }).click()
    await expect(page.locator('#field-lead').inputValue()).resolves.toBe('Mine')
    expect((await read(page, doc.id, 'en')).sections).toHaveLength(2)
  })
})

const translate = async (page: Page, doc: Doc): Promise<void> => {
  await patch(page, doc.id, 'mt', {
    title: `Malti ${doc.id}`,
    slug: `malti-${doc.id}`,
    lead: 'L-ewwel.',
  })
  await patch(page, doc.id, 'pl', { title: `Polski ${doc.id}`, slug: `polski-${doc.id}` })
}

const openVersion = async (page: Page, id: string, version: string): Promise<void> => {
  await page.goto(`/admin/collections/pages/${id}/versions/${version}?locale=mt`)
  await page.getByRole('button', { name: 'Restore…' }).waitFor()
}

const newestVersion = async (page: Page, id: string): Promise<string> => {
  const query = `where[parent][equals]=${id}&limit=1&sort=-updatedAt&depth=0`
  const answer = await (await page.request.get(`/api/pages/versions?${query}`)).json()
  return (answer as { docs: { id: string }[] }).docs[0]?.id ?? ''
}

describe('restoring a version', () => {
  const prepare = async (page: Page) => {
    const doc = await createPage(page)
    await translate(page, doc)
    const version = await newestVersion(page, doc.id)
    await patch(page, doc.id, 'en', { lead: 'Newer paragraph.' })
    await patch(page, doc.id, 'mt', { title: `Malti mibdul ${doc.id}`, lead: 'Mibdul.' })
    await patch(page, doc.id, 'pl', { title: `Polski zmieniony ${doc.id}` })
    return { id: doc.id, version }
  }

  it('asks which languages, says what is overwritten, and touches only those', async () => {
    const page = await logIn('editor')
    const { id, version } = await prepare(page)
    await openVersion(page, id, version)
    await expect(page.locator('.view-version__restore').isVisible()).resolves.toBe(false)
    // By keyboard alone.
    await page.getByRole('button', { name: 'Restore…' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: /^Restore the version of / })
    const maltese = dialog.getByRole('checkbox', { name: 'Maltese' })
    await maltese.waitFor()
    expect(await maltese.isChecked()).toBe(true)
    expect(await dialog.getByRole('checkbox', { name: 'Polish' }).isChecked()).toBe(false)
    await dialog.getByText(/^overwrites 2 texts by .+, \d+ \w+ \d{4}: Title, Lead$/).waitFor()
    expect(await dialog.locator('.desk-button--first').allTextContents()).toEqual([
      'Leave all as it is',
    ])
    await takePicture(page, 'restore')
    await dialog.getByRole('button', { name: 'Restore what is chosen' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/collections/pages/${id}\\?locale=mt`))
    expect(await read(page, id, 'mt')).toMatchObject({ title: `Malti ${id}`, lead: 'L-ewwel.' })
    expect(await read(page, id, 'pl')).toMatchObject({ title: `Polski zmieniony ${id}` })
    expect(await read(page, id, 'en')).toMatchObject({ lead: 'Newer paragraph.' })
    // What came back answers an older source.
    await page.getByRole('link', { name: /^Maltese: in translation, outdated/ }).waitFor()
  })

  it('fits a window of 375 px', async () => {
    const page = await logIn('editor', NARROW)
    const { id, version } = await prepare(page)
    await openVersion(page, id, version)
    await page.getByRole('button', { name: 'Restore…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Restore the version of / })
    await dialog.getByRole('checkbox', { name: 'Maltese' }).waitFor()
    expect(await overflow(page)).toBe(0)
    await takePicture(page, 'narrow-restore')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog').count()).resolves.toBe(0)
  })
})
