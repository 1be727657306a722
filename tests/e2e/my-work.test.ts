import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, useBrowser, WIDE } from './browser'

jest.setTimeout(180_000)

const { logIn } = useBrowser()

/** Of this run alone: a database may be walked through more than once. */
const TITLE = `Walk through my work ${Date.now()}`

type Made = { doc: { id: string } }

/** A page of its own, so that the walk does not depend on what stands in the demo. */
const createPage = async (page: Page): Promise<string> => {
  const slug = `my-work-${Date.now()}`
  const answer = await page.request.post('/api/pages?locale=en', {
    data: { title: TITLE, slug, lead: 'A lead' },
  })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as Made).doc.id
}

const take = async (page: Page, id: string, step: string, data: object = {}): Promise<void> => {
  const answer = await page.request.post(`/api/workflow/entries/pages/${id}/mt/${step}`, { data })
  expect([step, answer.status()]).toEqual([step, 200])
}

const openWork = async (page: Page): Promise<void> => {
  await page.goto('/admin')
  await page.getByRole('heading', { name: 'My work' }).waitFor()
  await page.locator('.desk-work__cards').waitFor()
}

const section = (page: Page, title: string) =>
  page.getByRole('region', { name: new RegExp(`^${title}`) })

const rowOf = (page: Page, title: string) =>
  section(page, title).getByRole('row').filter({ hasText: TITLE }).first()

describe('my work', () => {
  it('leads a request from the editor to the translator and, declined, back', async () => {
    const editor = await logIn('editor')
    const id = await createPage(editor)
    const dueOn = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
    await take(editor, id, 'request', { dueOn, note: 'Before the conference' })

    const translator = await logIn('translator.mt')
    await openWork(translator)
    const asked = rowOf(translator, 'Requested of me')
    await asked.getByText('“Before the conference”').waitFor()
    await asked.getByText('tomorrow').waitFor()
    await takePicture(translator, 'my-work-translator')
    await asked.getByRole('button', { name: /^Take on/ }).click()
    await translator.getByText(/^Taken on: Maltese of /).waitFor()

    const own = rowOf(translator, 'Taken on by me')
    await own.getByRole('button', { name: /^Decline/ }).click()
    const dialog = translator.getByRole('dialog')
    const decline = dialog.getByRole('button', { name: 'Decline' })
    expect(await decline.isDisabled()).toBe(true)
    await dialog.getByRole('textbox').fill('I am on leave')
    await decline.click()
    await translator.getByText(/^Declined: Maltese of /).waitFor()
    await rowOf(translator, 'Taken on by me').waitFor({ state: 'detached' })

    await openWork(editor)
    const declined = rowOf(editor, 'Declined')
    await declined.getByText(/I am on leave/).waitFor()
    await takePicture(editor, 'my-work-editor')
    await declined.getByRole('button', { name: /^Request again/ }).click()
    const again = editor.getByRole('dialog')
    await again.getByRole('option', { name: 'Marija Translator' }).waitFor({ state: 'attached' })
    await again.getByLabel('Of whom').selectOption({ label: 'Marija Translator' })
    await again.getByRole('button', { name: 'Request' }).click()
    await editor.getByText(/^Requested: Maltese of /).waitFor()
    await rowOf(editor, 'Declined').waitFor({ state: 'detached' })
  })

  it('counts at the bell what is unread, and opening one marks it as read', async () => {
    const editor = await logIn('editor')
    const id = await createPage(editor)
    await take(editor, id, 'request')
    const translator = await logIn('translator.mt')
    await openWork(translator)
    const bell = translator.getByRole('button', { name: /^Notices, \d+ unread$/ })
    await bell.waitFor()
    const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0])
    await bell.focus()
    await translator.keyboard.press('Enter')
    const notice = translator.locator('.desk-notices__unread').first()
    await notice.getByText(/asks you for the Maltese/).waitFor()
    await takePicture(translator, 'notices')
    await translator.keyboard.press('Escape')
    expect(await translator.locator('.desk-notices__popup').count()).toBe(0)
    await bell.click()
    await Promise.all([
      translator.waitForResponse(/\/api\/workflow\/notices\/read$/),
      notice.getByRole('link').click(),
    ])
    await translator.waitForURL(/\/admin\/translate\//)
    const answer = await translator.request.get('/api/workflow/notices')
    expect(((await answer.json()) as { unread: number }).unread).toBe(before - 1)
  })

  it.each(['admin', 'editor', 'translator.mt', 'reviewer', 'moderator'] as const)(
    'fits wide and narrow windows: %s',
    async (person) => {
      for (const size of [WIDE, NARROW]) {
        const page = await logIn(person, size)
        await openWork(page)
        expect(await overflow(page)).toBe(0)
        await takePicture(page, `my-work-${person}-${size.width}`)
      }
    },
  )
})
