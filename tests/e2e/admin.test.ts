import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, useBrowser } from './browser'

jest.setTimeout(120_000)

const { logIn, openPage } = useBrowser()

type Found = { docs: { id: string }[] }

const find = async (page: Page, path: string): Promise<string> => {
  const { docs } = (await (await page.request.get(path)).json()) as Found
  const [first] = docs
  if (!first) throw new Error(`nothing at ${path}`)
  return first.id
}

describe('an editor', () => {
  it('finds the pages in a list with useful columns and all controls', async () => {
    const page = await logIn('editor')
    await page.goto('/admin/collections/pages?locale=pl')
    await page.getByRole('table').waitFor()
    const headings = await page.getByRole('columnheader').allInnerTexts()
    expect(headings.join(' ')).toMatch(/Title.*Address.*Status/is)
    for (const control of ['#trash-view-pill', '#heading-_select'])
      await expect(page.locator(control).isVisible()).resolves.toBe(true)
    await takePicture(page, 'list')
    await page.goto('/admin')
    await page.getByText('Documents', { exact: true }).first().waitFor()
    await takePicture(page, 'dashboard')
  })

  it('switches to Polish by typing, without the mouse', async () => {
    const page = await logIn('editor')
    const id = await find(page, '/api/pages?locale=en&where[slug][equals]=cohesion-alliance')
    await page.goto(`/admin/collections/pages/${id}?locale=en`)
    const selector = page
      .getByRole('combobox', { name: /language/i })
      .or(page.getByRole('button', { name: /language/i }))
    await selector.first().click()
    await page.keyboard.type('pol')
    await page.keyboard.press('Enter')
    await page.waitForURL(/locale=pl/)
    await expect(page.locator('#field-title').inputValue()).resolves.toMatch(/Sojusz/)
    await takePicture(page, 'page-in-polish')
  })

  it('sees the languages of a document in one compact table', async () => {
    const page = await logIn('editor')
    const id = await find(
      page,
      '/api/documents?locale=en&where[key][equals]=debate-future-cohesion-policy',
    )
    await page.goto(`/admin/collections/documents/${id}?locale=en`)
    await page.getByText('Deutsch').first().waitFor()
    await expect(page.getByText('svenska').first().isVisible()).resolves.toBe(true)
    await takePicture(page, 'document-languages')
  })

  it('saves a Polish title and finds it again, English untouched', async () => {
    const page = await logIn('editor')
    const id = await find(page, '/api/pages?locale=en&where[slug][equals]=joint-call')
    const before = (await (
      await page.request.get(`/api/pages/${id}?locale=en&draft=true`)
    ).json()) as { title: string }
    await page.goto(`/admin/collections/pages/${id}?locale=pl`)
    await page.locator('#field-title').fill('Wspólny apel, nowy tytuł')
    await page.getByRole('button', { name: 'Save Draft' }).click()
    await page
      .getByText(/saved successfully/i)
      .first()
      .waitFor()
    const answers = await Promise.all(
      ['pl', 'en'].map(
        async (locale) =>
          (await (
            await page.request.get(`/api/pages/${id}?locale=${locale}&draft=true`)
          ).json()) as { title: string },
      ),
    )
    expect(answers.map(({ title }) => title)).toEqual(['Wspólny apel, nowy tytuł', before.title])
  })
})

describe('a narrow window of 375 px', () => {
  it('holds a list and a document without sideways scrolling', async () => {
    const page = await logIn('editor', NARROW)
    const id = await find(page, '/api/documents?locale=en&where[key][equals]=letter-charles-michel')
    for (const [name, path] of [
      ['list', '/admin/collections/pages?locale=mt'],
      ['document', `/admin/collections/documents/${id}?locale=sv`],
    ] as const) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await takePicture(page, `narrow-${name}`)
      expect([name, await overflow(page)]).toEqual([name, 0])
    }
  })
})

describe('a translator', () => {
  it('logs in, reads what is published and is offered no button to write', async () => {
    const page = await logIn('translator.mt')
    await page.goto('/admin/collections/pages?locale=mt')
    await page.getByRole('table').waitFor()
    await expect(page.getByRole('link', { name: /create new/i }).count()).resolves.toBe(0)
  })
})

describe('the login page', () => {
  it('shows the own name', async () => {
    const page = await openPage()
    await page.goto('/admin/login')
    await page.locator('#field-email').waitFor()
    await expect(page.title()).resolves.toContain('Cohesion Desk')
    await takePicture(page, 'login')
  })
})
