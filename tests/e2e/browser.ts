import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, expect } from '@jest/globals'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const URL_OF_DEMO = process.env.E2E_URL ?? ''
export const PASSWORD = process.env.E2E_PASSWORD ?? ''
const SHOTS = process.env.E2E_SCREENSHOTS

export const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 375, height: 812 }

export type Person =
  'admin' | 'editor' | 'moderator' | 'reviewer' | 'translator.mt' | 'translator.pl'

export const emailOf = (person: Person): string => `${person}@cohesion.example`

/** Collects what no page may do: throw, write an error to the console, ask another server. */
const watch = async (context: BrowserContext, faults: string[]): Promise<void> => {
  context.on('weberror', (error) => {
    faults.push(`${error.page()?.url()} threw ${error.error().message}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`${message.page()?.url()} wrote ${message.text()} (${message.location().url})`)
  })
  await context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(URL_OF_DEMO) || /^(data|blob):/.test(url)) return route.continue()
    faults.push(`asked another server: ${url}`)
    return route.abort()
  })
}

/**
 * One browser for the tests of a file. A test fails when one of its pages threw, wrote an error to
 * the console or asked another server.
 */
export const useBrowser = () => {
  const contexts: BrowserContext[] = []
  const faults: string[] = []
  const expected: RegExp[] = []
  let browser: Browser

  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
    browser = await chromium.launch({ args: FLAGS, executablePath })
  })

  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    const allowed = expected.splice(0)
    expect(
      faults.splice(0).filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
    ).toEqual([])
  })

  afterAll(() => browser.close())

  /** A page in which nobody is logged in. */
  const openPage = async (size = WIDE): Promise<Page> => {
    const context = await browser.newContext({ baseURL: URL_OF_DEMO, viewport: size })
    contexts.push(context)
    await watch(context, faults)
    return context.newPage()
  }

  /** A page in which a demo person is logged in. */
  const logIn = async (person: Person, size = WIDE): Promise<Page> => {
    const page = await openPage(size)
    const answer = await page.request.post('/api/users/login', {
      data: { email: emailOf(person), password: PASSWORD },
    })
    if (!answer.ok()) throw new Error(`${person} cannot log in: ${answer.status()}`)
    return page
  }

  /** The browser itself writes a refusal to the console; a test that wants one says so. */
  const expectFault = (pattern: RegExp): void => {
    expected.push(pattern)
  }

  return { expectFault, logIn, openPage }
}

/** How far something sticks out to the right, where a narrow window would have to be pushed about. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Keeps a picture when E2E_SCREENSHOTS names a folder. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) })
}
