import { expect, it, jest } from '@jest/globals'

import { useBrowser } from './browser'

jest.setTimeout(120_000)

const { expectFault, logIn, openPage } = useBrowser()

const scriptSources = (policy = ''): string => /script-src ([^;]*)/.exec(policy)?.[1] ?? ''

it('the admin runs scripts from here, and others only by the nonce of the answer', async () => {
  const page = await logIn('editor')
  expectFault(/admin\/none wrote .*404/)
  const answers = []
  for (const path of ['/admin/login', '/admin', '/admin/collections/stories/create', '/admin/none'])
    answers.push(await page.goto(path, { timeout: 90_000 }))
  const policies = answers.map((answer) =>
    scriptSources(answer?.headers()['content-security-policy']),
  )
  for (const policy of policies) {
    expect(policy).toMatch(/'self' 'nonce-[\w+/=]{20,}'/)
    expect(policy).not.toContain('unsafe')
  }
  expect(new Set(policies).size).toBe(policies.length)
})

const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']

it('server functions are called by their own names, and by whoever is logged in', async () => {
  const page = await logIn('editor')
  const asked = page.waitForRequest((request) => Boolean(request.headers()['next-action']))
  await page.goto('/admin/collections/stories/create', { timeout: 90_000 })
  await page.locator('#field-title').fill('Asked for its state')
  const stock = await asked
  const headers = {
    Accept: 'text/x-component',
    'Content-Type': 'text/plain;charset=UTF-8',
    'Next-Action': stock.headers()['next-action'] ?? '',
    Origin: new URL(stock.url()).origin,
  }
  const call = async (by: typeof page, name: string) => {
    const data = JSON.stringify([{ name, args: {} }])
    const answer = await by.request.post(stock.url(), { data, headers })
    return answer.text()
  }
  for (const name of INHERITED) {
    const told = await call(page, name)
    expect(told).toContain('There is no server function')
    expect(told.length).toBeLessThan(1000)
  }
  const nobody = await openPage()
  for (const name of ['form-state', ...INHERITED]) {
    const told = await call(nobody, name)
    expect(told).toMatch(/Log in first|There is no server function/)
    expect(told.length).toBeLessThan(1000)
  }
})
