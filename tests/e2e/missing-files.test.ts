import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import { makePdf } from '../pdf'
import { NARROW, overflow, takePicture, useBrowser } from './browser'

jest.setTimeout(240_000)

const { expectFault, logIn } = useBrowser()

const TEXTS = {
  bg: [
    'Имената на градовете и регионите',
    'Всички региони и градове имат нужда от силна политика.',
  ],
  de: ['Namen der Städte und Regionen', 'Alle Regionen und Städte brauchen eine starke Politik.'],
  el: ['Ονόματα πόλεων και περιφερειών', 'Όλες οι περιφέρειες χρειάζονται μια ισχυρή πολιτική.'],
  es: [
    'Nombres de ciudades y regiones',
    'Todas las regiones necesitan una política fuerte y justa.',
  ],
  fi: [
    'Kaupunkien ja alueiden nimet',
    'Kaikki alueet ja kaupungit tarvitsevat vahvaa politiikkaa.',
  ],
  fr: ['Noms des villes et des régions', 'Toutes les régions ont besoin d’une politique forte.'],
  hu: ['Városok és régiók nevei', 'Minden régiónak és városnak erős politikára van szüksége.'],
  pl: ['Nazwy miast i regionów', 'Wszystkie regiony i miasta potrzebują silnej polityki.'],
} as const

type Code = keyof typeof TEXTS

const CODES = Object.keys(TEXTS) as Code[]

const send = async (page: Page, method: 'patch' | 'post', path: string, data: object) => {
  const answer = await page.request[method](path, { data })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as { doc: { id: string } }
}

/** A document that is announced in eight languages. */
const announce = async (page: Page, key: string): Promise<string> => {
  const { doc } = await send(page, 'post', '/api/documents?locale=en', {
    key,
    title: `Names of cities and regions ${key}`,
    type: 'report',
  })
  for (const code of CODES)
    await send(page, 'patch', `/api/documents/${doc.id}?locale=${code}`, {
      announced: true,
      title: `${TEXTS[code][0]} ${key}`,
    })
  return doc.id
}

type Given = { name: string; mimeType: string; buffer: Buffer }

const pdf = async (name: string, code: Code): Promise<Given> => {
  const [title, text] = TEXTS[code]
  const buffer = await makePdf({ language: code, text: `${text} `.repeat(4), title })
  return { buffer, mimeType: 'application/pdf', name }
}

const drop = async (page: Page, files: readonly Given[]): Promise<void> => {
  const given = files.map(({ buffer, ...file }) => ({ ...file, bytes: buffer.toString('base64') }))
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer()
    for (const { bytes, mimeType, name } of dropped) {
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
      data.items.add(new File([content], name, { type: mimeType }))
    }
    return data
  }, given)
  await page.locator('.desk-files__zone').dispatchEvent('drop', { dataTransfer: transfer })
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

const languagesWithFile = async (page: Page, id: string): Promise<string[]> => {
  const answer = await page.request.get(`/api/documents/${id}?draft=true&depth=0&locale=all`)
  const { file = {} } = (await answer.json()) as { file?: Record<string, string | null> }
  return Object.keys(file)
    .filter((code) => file[code])
    .sort()
}

describe('files that are missing', () => {
  it('are reported, and ten dropped PDFs are checked and attached', async () => {
    const page = await logIn('editor')
    const key = `names-${Date.now()}`
    const id = await announce(page, key)
    await page.goto(`/admin/files?text=${key}`, { timeout: 90_000 })
    await page.getByText('8 missing, the longest announced first.').waitFor()
    await page.getByRole('button', { name: 'Finnish 1' }).click()
    await page.getByText('1 missing, the longest announced first.').waitFor()
    await page.getByRole('button', { name: 'Finnish 1' }).click()

    await drop(page, [
      await pdf(`${key}_BG.pdf`, 'bg'),
      await pdf(`${key}-deutsch.pdf`, 'de'),
      await pdf(`${key}.el.pdf`, 'el'),
      await pdf(`${key} español.pdf`, 'es'),
      await pdf(`FI_${key}.pdf`, 'fi'),
      await pdf(`${key}_FR.pdf`, 'fr'),
      await pdf(`${key}_PL.pdf`, 'pl'),
      await pdf(`${key}_PL_v2.pdf`, 'pl'),
      await pdf(`${key}_HU.pdf`, 'de'),
      { buffer: Buffer.from('no'), mimeType: 'text/plain', name: 'notes.txt' },
    ])
    await page.getByText('10 files: 4 in conflict, 1 refused, 5 sure.').waitFor()
    await takePicture(page, 'files-dropped')
    expect(await languagesWithFile(page, id)).toEqual([])
    await row(page, `${key}_HU.pdf`).getByText('its name says Hungarian').waitFor()
    await page.getByLabel(`Language of ${key}_HU.pdf`).selectOption('hu')
    await row(page, `${key}_HU.pdf`).getByText('checked by you').waitFor()
    await page.getByRole('checkbox', { name: `Attach ${key}_PL_v2.pdf` }).check()
    await page.getByRole('checkbox', { name: `Attach ${key}_PL_v2.pdf` }).uncheck()
    await page.getByText('10 files: 1 left out, 1 refused, 8 sure.').waitFor()

    await page.getByRole('button', { name: 'Attach 8 files' }).click()
    await page.getByText('10 files: 8 attached, 1 left out, 1 refused.').waitFor()
    await page.getByText('Nothing is missing.').waitFor()
    await takePicture(page, 'files-attached')
    expect(await languagesWithFile(page, id)).toEqual(CODES)
  })

  it('tells whoever comes second, and fits a window of 375 px', async () => {
    const page = await logIn('editor', NARROW)
    const key = `narrow-${Date.now()}`
    const id = await announce(page, key)
    await page.goto(`/admin/files?text=${key}`, { timeout: 90_000 })
    await page.getByText('8 missing, the longest announced first.').waitFor()
    await takePicture(page, 'files-narrow')
    expect(await overflow(page)).toBe(0)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose PDFs …' }).press('Enter'),
    ])
    const file = await pdf(`${key}_PL.pdf`, 'pl')
    await chooser.setFiles([file])
    await page.getByText('1 file: 1 sure.').waitFor()
    expect(await overflow(page)).toBe(0)

    const other = await page.request.post('/api/documents/attach-file', {
      multipart: { _payload: JSON.stringify({ document: id, locale: 'pl' }), file },
    })
    expect(other.status()).toBe(201)
    expectFault(/status of 409/)
    await page.getByRole('button', { name: 'Attach 1 file' }).click()
    await page.getByText(/Somebody else has just attached .* in Polish/).waitFor()
    await takePicture(page, 'files-narrow-second')
    expect(await overflow(page)).toBe(0)
    await page.getByRole('checkbox', { name: `Attach ${key}_PL.pdf` }).check()
    await page.getByText(/Replaces /).waitFor()
    await page.getByRole('button', { name: 'Attach 1 file' }).click()
    await page.getByText('1 file: 1 attached.').waitFor()
  })
})
