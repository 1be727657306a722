import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, URL_OF_DEMO, useBrowser, WIDE } from './browser'
import { linkFor } from './mails'

jest.setTimeout(240_000)

const { expectFault, logIn, openPage } = useBrowser()

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" width="300" height="120"><rect width="300" height="120" rx="12" fill="#034ea2"/><circle cx="60" cy="60" r="34" fill="#ffb700"/></svg>`

const status = async (path: string): Promise<number> =>
  (await fetch(new URL(path, URL_OF_DEMO))).status

const namesInApi = async (): Promise<string[]> => {
  const query = '{ partners(limit: 100, locale: mt) { docs { name logo { url } } } }'
  const response = await fetch(`${URL_OF_DEMO}/api/graphql`, {
    body: JSON.stringify({ query }),
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  const { data } = (await response.json()) as {
    data: { partners: { docs: { name: string }[] } }
  }
  return data.partners.docs.map(({ name }) => name)
}

const fillIn = async (page: Page, organisation: string, email: string): Promise<void> => {
  await page.getByLabel('Isem l-organizzazzjoni').fill(organisation)
  await page.getByLabel('Tip ta’ organizzazzjoni').selectOption('region')
  await page.getByLabel('Pajjiż').selectOption('MT')
  await page.getByLabel('Sit web').fill('https://region.example.mt')
  await page.getByLabel('Logo (').setInputFiles({
    buffer: Buffer.from(SVG),
    mimeType: 'image/svg+xml',
    name: 'our logo.svg',
  })
  await page.getByLabel('Persuna ta’ kuntatt').first().fill('Marija Eżempju')
  await page.getByLabel('Indirizz tal-posta elettronika').fill(email)
  await page.getByRole('checkbox').check()
}

describe.each([
  ['wide', WIDE],
  ['narrow', NARROW],
] as const)('an organisation in a %s window', (size, viewport) => {
  it('applies, confirms by a button, is approved, and then shows its logo', async () => {
    const organisation = `Reġjun ta’ Eżempju ${size} ${Date.now()}`
    const email = `${size}.${Date.now()}@example.com`
    const page = await openPage(viewport)
    await page.goto('/mt/partners/join')
    expect(await overflow(page)).toBe(0)
    await takePicture(page, `${size}-partner-form`)

    expectFault(/status of 422/)
    await fillIn(page, organisation, email)
    await page.getByLabel('Sit web').fill('region')
    await page.getByRole('button', { name: 'Ibgħat l-applikazzjoni' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Isem l-organizzazzjoni').inputValue()).toBe(organisation)
    expect(await overflow(page)).toBe(0)
    await takePicture(page, `${size}-partner-faults`)

    await fillIn(page, organisation, email)
    await page.getByRole('button', { name: 'Ibgħat l-applikazzjoni' }).click()
    await page.getByText(email).waitFor()

    const moderator = await logIn('moderator', viewport)
    await page.goto(await linkFor(email, '/mt/partners/confirm'))
    const listed = async () =>
      (await (await moderator.request.get('/api/partners/queue?limit=100')).text()).includes(
        organisation,
      )
    expect(await listed()).toBe(false)
    await takePicture(page, `${size}-partner-confirm`)
    await page.getByRole('button', { name: 'Ikkonferma' }).click()
    await page.getByText('hija kkonfermata').waitFor()
    expect(await listed()).toBe(true)

    await moderator.goto('/admin/partners-queue', { timeout: 90_000 })
    await moderator.getByRole('link', { name: organisation }).waitFor()
    expect(await overflow(moderator)).toBe(0)
    await takePicture(moderator, `${size}-partner-queue`)
    await moderator.getByRole('link', { name: organisation }).press('Enter')
    await moderator.getByRole('heading', { name: organisation }).waitFor()
    const logo = moderator.getByRole('img', { name: /on dark ground, 240 pixels/ })
    await logo.waitFor()
    const src = (await logo.getAttribute('src')) ?? ''
    expect(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth > 0)).toBe(true)
    expect(await status(src)).toBe(404)
    expect(await namesInApi()).not.toContain(organisation)

    await moderator.getByRole('button', { exact: true, name: 'Ask for a change' }).click()
    await moderator.getByLabel('Why').selectOption('logo-unreadable')
    await moderator.getByText('SVG').first().waitFor()
    await moderator.getByRole('button', { exact: true, name: 'Approve' }).click()
    const text = moderator.getByLabel('What we write to them, in Maltese')
    await moderator.waitForFunction(() =>
      document.querySelector('textarea')?.value.includes('issa hija sieħba'),
    )
    await text.press('End')
    expect(await overflow(moderator)).toBe(0)
    await takePicture(moderator, `${size}-partner-application`)
    await moderator.getByRole('button', { name: 'Approve and send it' }).click()
    await moderator.getByText(`Approved: ${organisation}.`).waitFor()

    expect(await status(src)).toBe(200)
    expect(await namesInApi()).toContain(organisation)
  })
})

describe('the queue', () => {
  it('shows what is wrong with logos and who may be the same', async () => {
    const page = await logIn('moderator')
    await page.goto('/admin/partners-queue', { timeout: 90_000 })
    await page.getByRole('link', { name: 'Example-Region of Upper Testland' }).click()
    await page.getByText('name 100 % the same').waitFor()
    await takePicture(page, 'partner-duplicate')
    await page.getByRole('button', { name: '‹ All applications' }).click()
    await page.getByRole('link', { name: 'Municipality of Exempelby' }).click()
    await page.getByRole('heading', { name: 'What would change' }).waitFor()
    await takePicture(page, 'partner-change')
    await page.getByRole('button', { name: '‹ All applications' }).click()
    await page.getByRole('link', { name: 'Federatie van Verzonnen Havens' }).click()
    await page.getByRole('img', { name: /on light ground, 240/ }).waitFor()
    await takePicture(page, 'partner-white-logo')
  })

  it('is not shown to translators', async () => {
    const page = await logIn('translator.mt')
    await page.goto('/admin/partners-queue', { timeout: 90_000 })
    await page.getByText('Only moderators, editors and administrators see').waitFor()
    await expect(page.getByRole('link', { name: 'Partners queue' }).count()).resolves.toBe(0)
  })
})
