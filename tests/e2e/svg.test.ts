import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { SVG_DISGUISES } from '../fixtures/files/svgs'
import { emailOf, PASSWORD, URL_OF_DEMO, useBrowser } from './browser'

jest.setTimeout(300_000)

const { openPage } = useBrowser()

type Logo = { id: string; filename: string }

const logos: Record<string, Logo> = {}
let token: string

const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
  const headers = { Authorization: `JWT ${token}`, ...init.headers }
  const response = await fetch(`${URL_OF_DEMO}${path}`, { ...init, headers })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

const upload = async (svg: string): Promise<Logo> => {
  const body = new FormData()
  body.append('file', new Blob([svg], { type: 'image/svg+xml' }), 'logo.svg')
  return ((await ask('/api/logos', { method: 'POST', body })) as { doc: Logo }).doc
}

beforeAll(async () => {
  const login = await fetch(`${URL_OF_DEMO}/api/users/login`, {
    body: JSON.stringify({ email: emailOf('editor'), password: PASSWORD }),
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  token = ((await login.json()) as { token: string }).token
  for (const [name, svg] of Object.entries(SVG_DISGUISES)) logos[name] = await upload(svg)
})

afterAll(async () => {
  for (const { id } of Object.values(logos)) await ask(`/api/logos/${id}`, { method: 'DELETE' })
})

describe('a drawing with a program in it', () => {
  it('runs as it was sent, so that these tests would notice', async () => {
    const page = await openPage()
    await page.goto('/healthz')
    const svg = SVG_DISGUISES['event handlers'] ?? ''
    const ran = await page.evaluate(async (text) => {
      const frame = document.createElement('iframe')
      frame.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return (frame.contentWindow as unknown as { ran?: boolean }).ran
    }, svg)
    expect(ran).toBe(true)
  })

  it.each(Object.keys(SVG_DISGUISES))('does nothing but draw: %s', async (name) => {
    const page = await openPage()
    await page.setExtraHTTPHeaders({ Authorization: `JWT ${token}` })
    const response = await page.goto(`/api/logos/file/${logos[name]?.filename}`)
    expect(response?.status()).toBe(200)
    expect(response?.headers()['content-type']).toMatch(/^image\/svg\+xml/)
    const square = page.locator('rect[fill="#0e47cb"]').first()
    // What lies on top of it is meant, too.
    await square.hover({ force: true })
    await square.click({ force: true })
    await page.waitForTimeout(500)
    const found = await page.evaluate(() => ({
      active: document.querySelectorAll(
        'script, foreignObject, iframe, image, a, animate, set, [onload], [onclick], [onmouseover]',
      ).length,
      ran: 'ran' in window,
      root: document.documentElement.nodeName,
      title: document.title,
    }))
    expect(found).toEqual({ active: 0, ran: false, root: 'svg', title: '' })
  })
})
