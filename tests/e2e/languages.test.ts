import { describe, expect, it, jest } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'

import { type State, STATES } from '@/domain/workflow'

import { NARROW, overflow, takePicture, useBrowser } from './browser'

jest.setTimeout(180_000)

const { expectFault, logIn, openPage } = useBrowser()

const grid = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Documents and their languages' })

/** A cell by its words, such as "Cohesion Alliance in Irish: missing". */
const cell = (page: Page, words: RegExp): Locator => page.getByRole('gridcell', { name: words })

const open = async (page: Page, query = ''): Promise<void> => {
  await page.goto(`/admin/languages${query}`, { timeout: 90_000 })
  await grid(page).waitFor()
}

const create = async (page: Page, title: string): Promise<void> => {
  const data = { slug: title.toLowerCase().replaceAll(' ', '-'), title }
  const answer = await page.request.post('/api/pages?locale=en', { data })
  if (!answer.ok()) throw new Error(`cannot make "${title}": ${await answer.text()}`)
}

describe('the language matrix', () => {
  it('is in the navigation and shows documents × languages, with the meaning of the signs', async () => {
    const page = await logIn('editor')
    await page.goto('/admin', { timeout: 90_000 })
    const link = page.locator('#nav-languages')
    await expect(link.getAttribute('href')).resolves.toBe('/admin/languages')
    await open(page)
    await expect(page.getByRole('columnheader').count()).resolves.toBe(25)
    await expect(
      cell(page, / in Maltese: /)
        .first()
        .isVisible(),
    ).resolves.toBe(true)
    await expect(
      page.getByRole('button', { exact: true, name: 'Published' }).isVisible(),
    ).resolves.toBe(true)
    await takePicture(page, 'languages')
  })

  it('has something of every state in the demo, outdated texts among it', async () => {
    const page = await logIn('editor')
    const answer = await page.request.get('/api/workflow/matrix?limit=1')
    const { totals } = (await answer.json()) as {
      totals: { outdated: number; states: Record<State, number> }[]
    }
    const sum = (state: State): number =>
      totals.reduce((count, { states }) => count + (states[state] ?? 0), 0)
    expect(STATES.filter((state) => sum(state) === 0)).toEqual([])
    expect(totals.reduce((count, { outdated }) => count + outdated, 0)).toBeGreaterThan(0)
  })

  it('filters by the address, and writes what is chosen into it', async () => {
    const page = await logIn('editor')
    await open(page, '?collection=pages&language=lv')
    await expect(page.getByLabel('Kind').inputValue()).resolves.toBe('pages')
    await page.getByRole('searchbox', { name: 'Title' }).fill('alliance')
    await page.waitForURL(/text=alliance/)
    await page.getByRole('button', { exact: true, name: 'Published' }).click()
    await page.waitForURL(/state=published/)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.waitForURL(/\/admin\/languages$/)
  })

  it('requests without the mouse, and reminds', async () => {
    const page = await logIn('editor')
    await create(page, 'Matrix walk')
    await open(page, '?text=matrix+walk')
    await cell(page, /^Matrix walk in Bulgarian: missing/).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByText('2 chosen').waitFor()
    await page.getByRole('button', { exact: true, name: 'Request' }).click()
    const form = page.getByRole('form', { name: 'Request' })
    await form.getByText('Spanish of “Matrix walk”, Czech of “Matrix walk”').waitFor()
    await form.getByLabel('Due on').fill('2026-12-24')
    await form.getByLabel('Message').fill('Please before the holidays.')
    await takePicture(page, 'languages-request')
    await form.getByRole('button', { name: 'Request 2' }).click()
    await cell(page, /^Matrix walk in Spanish: requested, due 24 Dec 2026/).waitFor()
    await cell(page, /^Matrix walk in Czech: requested, due 24 Dec 2026/).waitFor()

    await cell(page, /^Matrix walk in Spanish/).click()
    await page.getByText('1 chosen').waitFor()
    await expect(
      page.getByRole('button', { exact: true, name: 'Publish' }).isDisabled(),
    ).resolves.toBe(true)
    await page.getByRole('button', { exact: true, name: 'Remind' }).click()
    await page.getByRole('button', { name: 'Remind 1' }).click()
    await page.getByText('Reminded of Spanish of “Matrix walk”.').waitFor()
  })

  it('shows the sentence of a refusal and keeps what was chosen', async () => {
    const page = await logIn('editor')
    await create(page, 'Refused walk')
    await open(page, '?text=refused+walk')
    await cell(page, /^Refused walk in Irish: missing/).click()
    await page.getByRole('button', { exact: true, name: 'Request' }).click()
    // Meanwhile somebody throws the page away.
    const { docs } = (await (
      await page.request.get('/api/pages?locale=en&draft=true&where[title][equals]=Refused+walk')
    ).json()) as { docs: { id: string }[] }
    await page.request.patch(`/api/pages/${docs[0]?.id}?locale=en`, {
      data: { deletedAt: new Date().toISOString() },
    })
    expectFault(/404/)
    await page.getByRole('button', { name: 'Request 1' }).click()
    await page.getByRole('alert').filter({ hasText: 'There is no entry' }).waitFor()
    await page.getByText('1 chosen').waitFor()
  })

  it('shows a translator the own languages first, and remembers what is shown', async () => {
    const page = await logIn('translator.mt')
    await open(page)
    await expect(page.getByRole('columnheader').allInnerTexts()).resolves.toEqual([
      'Document',
      'mt',
    ])
    await page.getByText('Languages shown: mt').click()
    await page.getByRole('checkbox', { name: 'Polish' }).check()
    await open(page)
    await page.getByRole('columnheader').filter({ hasText: /^pl$/ }).waitFor()
    await expect(page.getByRole('columnheader').allInnerTexts()).resolves.toEqual([
      'Document',
      'mt',
      'pl',
    ])
  })

  it('opens the document in the language of the cell', async () => {
    const page = await logIn('editor')
    await open(page, '?collection=pages')
    await cell(page, / in Latvian: /)
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/admin\/collections\/pages\/[^/]+\?locale=lv/)
  })

  it('tells a moderator who may see it, and sends nobody to the login', async () => {
    const page = await logIn('moderator')
    await page.goto('/admin/languages')
    await page.getByText('Only editors, translators and reviewers').waitFor()
    await expect(page.locator('#nav-languages').count()).resolves.toBe(0)
    const stranger = await openPage()
    await stranger.goto('/admin/languages')
    await stranger.waitForURL(/\/admin\/login/)
  })

  it('is a list in a narrow window, without sideways scrolling', async () => {
    const page = await logIn('editor', NARROW)
    await open(page)
    await expect(overflow(page)).resolves.toBe(0)
    await takePicture(page, 'narrow-languages')
    await cell(page, / in French: /)
      .first()
      .click()
    await page.getByText('1 chosen').waitFor()
    await takePicture(page, 'narrow-languages-chosen')
    await expect(overflow(page)).resolves.toBe(0)
  })
})
