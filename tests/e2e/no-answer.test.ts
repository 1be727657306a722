import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { takePicture, useBrowser } from './browser'

jest.setTimeout(180_000)

const { expectFault, logIn } = useBrowser()

/** What nginx says when the server behind it is gone. */
const BAD_GATEWAY = {
  body: '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
  contentType: 'text/html',
  status: 502,
}

let count = 0

/** A page of which the English has taken these steps. */
const createPage = async (page: Page, ...steps: string[]): Promise<string> => {
  count += 1
  const slug = `no-answer-${count}-${Date.now()}`
  const data = { title: `No answer ${count}`, slug, lead: 'A lead.', sections: [] }
  const answer = await page.request.post('/api/pages?locale=en', { data })
  expect(answer.status()).toBe(201)
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  for (const step of steps) {
    const taken = await page.request.post(`/api/workflow/entries/pages/${id}/en/${step}`)
    expect(taken.status()).toBe(200)
  }
  return id
}

const open = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/collections/pages/${id}?locale=en`)
  await page.locator('.desk-strip__language[aria-current]').waitFor()
}

/** Answers in place of the server, until it is told to stop. */
const answerInstead = async (page: Page, url: RegExp, answer = BAD_GATEWAY) => {
  await page.route(url, (route) => route.fulfill(answer))
  return () => page.unroute(url)
}

describe('behind a proxy that answers for a server that is gone', () => {
  it('the publish dialog says what happened, keeps the note, and publishes afterwards', async () => {
    expectFault(/status of 502/)
    const page = await logIn('admin')
    await open(page, await createPage(page, 'submit', 'approve'))
    await page.getByRole('button', { name: 'Publish…' }).click()
    const dialog = page.getByRole('dialog', { name: 'English: next step' })
    await dialog.getByText('nothing stands in the way').waitFor()
    await dialog.getByRole('textbox').fill('For the press at noon')
    const comeBack = await answerInstead(page, /\/en\/publish$/)
    const publish = dialog.getByRole('button', { name: 'Publish', exact: true })
    await publish.click()
    const alert = dialog.getByRole('alert')
    await alert.getByText('The server did not answer (502).').waitFor()
    await expect(alert.textContent()).resolves.toContain(
      'It is not certain whether this was done. What you entered is still here.',
    )
    await takePicture(page, 'no-answer-publish')
    await expect(dialog.getByRole('textbox').inputValue()).resolves.toBe('For the press at noon')
    await comeBack()
    await publish.click()
    await page.getByRole('link', { name: /^English: published/ }).waitFor()
  })

  it('the publish dialog says that the server cannot be reached', async () => {
    expectFault(/ERR_(?:FAILED|CONNECTION_REFUSED)/)
    const page = await logIn('admin')
    await open(page, await createPage(page, 'submit', 'approve'))
    await page.getByRole('button', { name: 'Publish…' }).click()
    const dialog = page.getByRole('dialog', { name: 'English: next step' })
    await dialog.getByText('nothing stands in the way').waitFor()
    await page.route(/\/en\/publish$/, (route) => route.abort('connectionrefused'))
    const publish = dialog.getByRole('button', { name: 'Publish', exact: true })
    await publish.click()
    await dialog.getByRole('alert').getByText('The server could not be reached.').waitFor()
    await page.unroute(/\/en\/publish$/)
    await publish.click()
    await page.getByRole('link', { name: /^English: published/ }).waitFor()
  })

  it('a save says what happened, and the text stays in the form', async () => {
    expectFault(/status of 502/)
    const page = await logIn('admin')
    const id = await createPage(page)
    await open(page, id)
    await page.locator('#field-lead').fill('A better lead.')
    const comeBack = await answerInstead(
      page,
      /\/api\/(?:pages|workflow\/entries\/pages)\/.*locale=en|compare$/,
    )
    await page.getByRole('button', { name: 'Save Draft' }).click()
    await page.getByText(/^The server did not answer \(502\)\./).waitFor()
    await expect(page.locator('#field-lead').inputValue()).resolves.toBe('A better lead.')
    await comeBack()
    await page.getByRole('button', { name: 'Save Draft' }).click()
    await page
      .getByText(/saved successfully/i)
      .first()
      .waitFor()
  })

  it('a list says what happened, and comes when it is asked for again', async () => {
    expectFault(/status of 502/)
    const page = await logIn('editor')
    const comeBack = await answerInstead(page, /\/api\/workflow\/matrix/)
    await page.goto('/admin/languages')
    const status = page.getByRole('status').filter({ hasText: 'could not be loaded' })
    await status.getByText('The server did not answer (502). Try again in a moment.').waitFor()
    await comeBack()
    await status.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('grid', { name: 'Documents and their languages' }).waitFor()
  })
})

describe('a session that has ended', () => {
  it('is told where texts are translated, and the texts stay', async () => {
    expectFault(/status of 401/)
    const page = await logIn('admin')
    const id = await createPage(page)
    await page.goto(`/admin/translate/pages/${id}/mt`)
    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    await title.fill('Titlu')
    await page.context().clearCookies()
    await page.getByRole('button', { name: /^Save/ }).click()
    await page
      .getByText('Your session has ended. Nothing was changed, and what you entered is still here.')
      .waitFor()
    await expect(title.inputValue()).resolves.toBe('Titlu')
  })
})
