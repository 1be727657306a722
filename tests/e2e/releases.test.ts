import { describe, expect, it, jest } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'

import { NARROW, overflow, takePicture, useBrowser } from './browser'

jest.setTimeout(180_000)

const { expectFault, logIn } = useBrowser()

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name })

const post = async (page: Page, path: string, data: object = {}): Promise<unknown> => {
  const answer = await page.request.post(path, { data })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return answer.json()
}

/** A page whose English is approved. */
const approvedPage = async (editor: Page, title: string): Promise<string> => {
  const slug = title.toLowerCase().replaceAll(' ', '-')
  const { doc } = (await post(editor, '/api/pages?locale=en', { slug, title })) as {
    doc: { id: string }
  }
  const chief = await logIn('admin')
  for (const [person, step] of [
    [editor, 'submit'],
    [chief, 'approve'],
  ] as const)
    await post(person, `/api/workflow/entries/pages/${doc.id}/en/${step}`)
  return doc.id
}

const statusFor = async (page: Page, id: string): Promise<number> =>
  (await fetch(new URL(`/api/pages/${id}?locale=en`, page.url()))).status

const find = (page: Page, title: string) =>
  page.getByRole('searchbox', { name: 'Title contains' }).fill(title)

describe('a release', () => {
  it('is made, filled, published at one moment and taken back', async () => {
    const page = await logIn('editor')
    const name = `Release walk ${Date.now()}`
    const ids = [await approvedPage(page, `${name} one`), await approvedPage(page, `${name} two`)]
    await page.goto('/admin/releases', { timeout: 90_000 })
    await page.getByLabel('Name of a new release').fill(name)
    await page.getByRole('button', { name: 'Make it' }).click()
    await find(page, name)
    const found = page.getByRole('button', { name: 'English: approved' })
    await found.nth(1).waitFor()
    await found.first().click()
    await page.getByText('1 ready.').waitFor()
    await found.last().click()
    await page.getByText('2 ready.').waitFor()
    await takePicture(page, 'release')
    expect(await Promise.all(ids.map((id) => statusFor(page, id)))).toEqual([404, 404])

    await page.getByRole('button', { name: 'Publish now …' }).click()
    await dialog(page, 'Publish now').getByText('2 languages of 2 documents').waitFor()
    await dialog(page, 'Publish now').getByRole('button', { name: 'Publish all of it' }).click()
    await page.getByText('The release is live now.').waitFor()
    expect(await Promise.all(ids.map((id) => statusFor(page, id)))).toEqual([200, 200])

    await page.getByRole('button', { name: 'Take back …' }).click()
    const revert = dialog(page, 'Take the release back')
    await revert.getByRole('button', { name: 'Take all of it back' }).click()
    await page.getByText('The release is taken back now.').waitFor()
    expect(await Promise.all(ids.map((id) => statusFor(page, id)))).toEqual([404, 404])
  })

  it('tells what blocks it, keeps its moment, and fits a window of 375 px', async () => {
    const page = await logIn('editor', NARROW)
    const name = `Narrow walk ${Date.now()}`
    await approvedPage(page, `${name} one`)
    await page.goto('/admin/releases', { timeout: 90_000 })
    await page.getByLabel('Name of a new release').fill(name)
    await page.getByRole('button', { name: 'Make it' }).click()
    await find(page, name)
    await page.getByRole('button', { name: 'English: approved' }).click()
    await page.getByText('1 ready.').waitFor()
    await page.getByRole('checkbox', { name: /Only documents with/ }).uncheck()
    await page.getByRole('button', { name: 'Irish: missing' }).click()
    await page.getByText(/1 ready, 1 empty\./).waitFor()
    expect(await overflow(page)).toBe(0)
    await takePicture(page, 'narrow-release')

    await page.getByRole('button', { name: 'Schedule …' }).click()
    const schedule = dialog(page, 'Schedule the release')
    await schedule.getByLabel('Date and time').fill('2099-06-01T09:00')
    await schedule.getByLabel('Time zone').selectOption('Europe/Brussels')
    expect(await overflow(page)).toBe(0)
    await schedule.getByRole('button', { name: 'Schedule it' }).click()
    await page.getByText(/goes live .*2099/).waitFor()
    await page.getByRole('button', { name: 'Take the moment away' }).click()
    await page.getByText('The release is planned now.').waitFor()
  })

  it('is seen by translators, who can do nothing about it', async () => {
    const page = await logIn('translator.mt')
    await page.goto('/admin/releases', { timeout: 90_000 })
    await page.getByRole('heading', { name: 'Releases' }).waitFor()
    await expect(page.getByRole('button', { name: 'Make it' }).count()).resolves.toBe(0)
    await page.getByRole('link', { name: /walk/ }).first().click()
    await page.getByText(/^In it:/).waitFor()
    await expect(page.getByRole('button', { name: /…$|Take|Rename/ }).count()).resolves.toBe(0)
  })
})

describe('one language of a document', () => {
  it('is given a moment in a time zone, which is shown and can be taken away', async () => {
    const page = await logIn('editor')
    const id = await approvedPage(page, `Schedule walk ${Date.now()}`)
    await page.goto(`/admin/collections/pages/${id}?locale=en`, { timeout: 90_000 })
    await page.getByRole('button', { name: 'Publish…' }).click()
    await page.getByRole('button', { name: 'Publish or unpublish later…' }).click()
    const schedule = dialog(page, 'Schedule the English')
    expectFault(/status of 400/)
    await schedule.getByLabel('Date and time').fill('2020-01-01T09:00')
    await schedule.getByLabel('Time zone').selectOption('Europe/Brussels')
    await schedule.getByRole('button', { name: 'Schedule it' }).click()
    await schedule.getByRole('alert').waitFor()
    await schedule.getByLabel('Date and time').fill('2099-06-01T09:00')
    await schedule.getByRole('button', { name: 'Schedule it' }).click()
    await schedule.getByText(/Goes live .*2099.*Brussels/).waitFor()
    await takePicture(page, 'schedule')
    await schedule.getByRole('button', { name: 'Cancel it' }).click()
    await schedule.getByText('It is cancelled.').waitFor()
    await schedule.getByText(/Goes live .*2099/).waitFor({ state: 'detached' })
  })
})
