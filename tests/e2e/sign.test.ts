import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { NARROW, overflow, takePicture, URL_OF_DEMO, useBrowser, WIDE } from './browser'
import { linkFor } from './mails'

jest.setTimeout(240_000)

const { expectFault, logIn, openPage } = useBrowser()

const KEY = 'joint-call-2024'

const read = async <T>(path: string): Promise<T> =>
  (await (await fetch(`${URL_OF_DEMO}/api/declarations/${KEY}/${path}`)).json()) as T

const total = async (): Promise<number> =>
  (await read<{ counted: { total: number } }>('counts')).counted.total

const names = async (): Promise<string[]> =>
  (await read<{ docs: { name: string }[] }>('signatures')).docs.map(({ name }) => name)

const fillIn = async (page: Page, email: string, name: string): Promise<void> => {
  await page.getByLabel('Adres e-mail *').fill(email)
  await page.getByLabel('Imię i nazwisko *').fill(name)
  await page.getByLabel('Podpisuję jako *').selectOption('municipality')
  await page.getByLabel('Organizacja', { exact: true }).fill('Gmina Przykładowo')
  await page.getByLabel('Kraj *').selectOption('PL')
  await page.getByLabel(/Pokaż moje imię/).check()
}

describe.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])('a signature in Polish, in a %s window', (width, size) => {
  it('is sent, confirmed by the button alone, counted, listed, changed and erased', async () => {
    const page = await openPage(size)
    const email = `${width}-${Date.now()}@people.example`
    const name = `Zofia ${width} ${Date.now()}`
    const before = await total()
    await page.goto(`/pl/sign/${KEY}`)
    await fillIn(page, email, name)
    expect(await overflow(page)).toBe(0)
    await takePicture(page, `sign-form-${width}`)

    expectFault(/status of 400/)
    await page.getByRole('button', { name: 'Podpisz' }).click()
    await page.getByText('Bez Twojej zgody').waitFor()
    expect(await page.getByLabel('Imię i nazwisko *').inputValue()).toBe(name)
    await takePicture(page, `sign-fault-${width}`)
    await page.getByLabel('Zgadzam się.').check()
    await page.getByRole('button', { name: 'Podpisz' }).click()
    await page.getByRole('heading', { name: 'Sprawdź swoją pocztę' }).waitFor()
    await takePicture(page, `sign-sent-${width}`)

    const link = await linkFor(email, '/pl/sign/confirm')
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await fetch(link, { method })).status).toBe(200)
    expect([await total(), (await names()).includes(name)]).toEqual([before, false])

    await page.goto(link)
    expect(await overflow(page)).toBe(0)
    await takePicture(page, `sign-confirm-${width}`)
    await page.getByRole('button', { name: 'Tak, potwierdzam' }).click()
    await page.getByText('potwierdzony i policzony').waitFor()
    expect([await total(), (await names()).includes(name)]).toEqual([before + 1, true])

    await page.getByRole('link', { name: 'Zmień, wycofaj lub usuń' }).click()
    await page.getByLabel('Organizacja', { exact: true }).fill('Miasto Przykładowo')
    expect(await overflow(page)).toBe(0)
    await takePicture(page, `sign-manage-${width}`)
    await page.getByRole('button', { name: 'Zapisz zmiany' }).click()
    await page.getByText('Zmiany zostały zapisane').waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Pobierz moje dane' }).click()
    expect((await download).suggestedFilename()).toBe('my-signature.json')
    await page.getByLabel('Tak, usuń wszystko').check()
    await page.getByRole('button', { name: 'Usuń moje dane' }).click()
    await page.getByText('zostało usunięte').waitFor()
    expect([await total(), (await names()).includes(name)]).toEqual([before, false])
    expectFault(/status of 410/)
    await page.goto(link)
    await page.getByRole('alert').waitFor()
  })
})

describe.each([
  ['wide', WIDE],
  ['narrow', NARROW],
])("the moderators' desk in a %s window", (width, size) => {
  it('finds, rejects with a reason, puts back and exports', async () => {
    const page = await logIn('moderator', size)
    await page.goto('/admin/signatories-desk', { timeout: 90_000 })
    const search = page.getByRole('searchbox', { name: /Name, organisation/ })
    await page.getByText('Franziska Beispiel').waitFor()
    await takePicture(page, `signatories-desk-${width}`)
    await search.fill('ανύπαρκτη')
    await page.getByText('0 found.').waitFor()
    await search.fill('franziska')
    await page.getByText('1 found.').waitFor()
    const before = await total()
    await page.getByLabel('Choose Franziska Beispiel').check()
    await page.getByLabel('Reason to reject').fill('Made up')
    expect(await overflow(page)).toBe(0)
    await takePicture(page, `signatories-reject-${width}`)
    await page.getByRole('button', { name: 'Reject as abuse' }).click()
    await page.getByText('1 signature was rejected.').waitFor()
    expect(await total()).toBe(before - 1)
    await page.getByText('Made up').waitFor()
    await page.getByLabel('Choose Franziska Beispiel').check()
    await page.getByRole('button', { name: 'Put back' }).click()
    await page.getByText('1 signature was put back.').waitFor()
    expect(await total()).toBe(before)
    await page.getByText('Export these 1').click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    expect((await download).suggestedFilename()).toBe('signatories.csv')
    expect(await overflow(page)).toBe(0)
  })
})

describe('an editor', () => {
  it('sees no signatories', async () => {
    const page = await logIn('editor')
    await page.goto('/admin/signatories-desk', { timeout: 90_000 })
    await page.getByText('Only moderators and administrators see signatories').waitFor()
  })
})
