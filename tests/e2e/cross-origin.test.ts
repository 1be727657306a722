import { createServer, type Server } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'

import { FLAGS, URL_OF_DEMO } from './browser'

const PARTNER_PORT = Number(process.env.E2E_PARTNER_PORT)
const QUERY = '{ Pages(locale: en, limit: 1) { docs { title } } }'

let browser: Browser
let partner: Server

beforeAll(async () => {
  browser = await chromium.launch({
    args: FLAGS,
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  })
  partner = createServer((_req, res) =>
    res.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Partner</title>'),
  )
  await new Promise<void>((resolve) => partner.listen(PARTNER_PORT, '127.0.0.1', resolve))
})
afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => partner.close(resolve))
})

type Ask = {
  body?: string
  credentials?: 'include'
  headers?: Record<string, string>
  method?: string
}

/** What a script of the page gets: the answer, or that the browser gives it none. */
const askFrom = (page: Page, path: string, init: Ask): Promise<unknown> =>
  page.evaluate(
    async ([url, options]) => {
      try {
        const response = await fetch(url, options)
        return { status: response.status, body: (await response.json()) as unknown }
      } catch {
        return 'not readable'
      }
    },
    [`${URL_OF_DEMO}${path}`, init] as const,
  )

const queryWith = (query: unknown): Ask => ({
  body: JSON.stringify({ query }),
  credentials: 'include',
  headers: { 'Content-Type': 'application/json', 'X-Own': 'yes' },
  method: 'POST',
})

describe('a script on a page of another origin', () => {
  it('queries the API where CORS_ORIGINS names it, and reads why it is refused', async () => {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${PARTNER_PORT}/`)
    expect(await askFrom(page, '/api/graphql', queryWith(QUERY))).toMatchObject({
      status: 200,
      body: { data: { Pages: { docs: [{ title: expect.any(String) }] } } },
    })
    expect(await askFrom(page, '/api/graphql', queryWith('{ Pages {'))).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('Syntax Error') }] },
    })
    expect(await askFrom(page, '/api/graphql', {})).toMatchObject({ status: 405 })
    expect(
      await askFrom(page, '/api/pages?where[none][equals]=1', { credentials: 'include' }),
    ).toMatchObject({ status: 400, body: { errors: [{ message: expect.any(String) }] } })
    expect(await askFrom(page, '/api/pages/none', {})).toMatchObject({ status: 404 })
    await page.close()
  })

  it('gets nothing where it does not', async () => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${PARTNER_PORT}/`)
    expect(await askFrom(page, '/api/graphql', queryWith(QUERY))).toBe('not readable')
    expect(await askFrom(page, '/api/pages', {})).toBe('not readable')
    await page.close()
  })
})
