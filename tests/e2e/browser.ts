import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { type Browser, chromium, type Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const URL_OF_DEMO = process.env.E2E_URL ?? ''
const PASSWORD = process.env.E2E_PASSWORD ?? ''
const SHOTS = process.env.E2E_SCREENSHOTS

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ args: FLAGS, executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' })

export type Person =
  'admin' | 'editor' | 'moderator' | 'reviewer' | 'translator.mt' | 'translator.pl'

/** A page in which a demo person is logged in; requests to anywhere else are collected and stopped. */
export const logIn = async (
  browser: Browser,
  person: Person,
  size: { width: number; height: number } = { width: 1280, height: 900 },
): Promise<{ page: Page; outside: string[] }> => {
  const context = await browser.newContext({ baseURL: URL_OF_DEMO, viewport: size })
  const outside: string[] = []
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(URL_OF_DEMO) || /^(data|blob):/.test(url)) return route.continue()
    outside.push(url)
    return route.abort()
  })
  const answer = await context.request.post('/api/users/login', {
    data: { email: `${person}@cohesion.example`, password: PASSWORD },
  })
  if (!answer.ok()) throw new Error(`${person} cannot log in: ${answer.status()}`)
  return { page: await context.newPage(), outside }
}

/** Keeps a picture when E2E_SCREENSHOTS names a folder. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
}
