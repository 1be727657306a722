import { expect, it, jest } from '@jest/globals'

import { emailOf, PASSWORD, useBrowser } from './browser'

jest.setTimeout(300_000)

const { expectFault, logIn, openPage } = useBrowser()
const NEW = 'seven green kettles'

it('the own password changes in the form, with the one from before', async () => {
  const page = await logIn('translator.pl')
  await page.goto('/admin/account', { timeout: 90_000 })
  // Payload draws the form once more when it has its state.
  await page.waitForLoadState('networkidle')
  await page.locator('#change-password').click()
  const current = page.getByLabel('Current password')
  await current.waitFor()
  const change = async (before: string, after: string) => {
    // The fields close when a change is refused.
    const again = page.locator('#change-password')
    if (await again.isVisible()) await again.click()
    // Until the form has been told that they are valid, Save says "Please correct invalid fields".
    const checked = page.waitForResponse((answer) => {
      const request = answer.request()
      return 'next-action' in request.headers() && Boolean(request.postData()?.includes(before))
    })
    await page.locator('#field-password').fill(after)
    await page.locator('#field-confirm-password').fill(after)
    await current.fill(before)
    await checked
    await page.waitForTimeout(300)
    await page.getByRole('button', { exact: true, name: 'Save' }).click()
  }
  expectFault(/400/)
  expectFault(/400/)
  await change('not the one', NEW)
  await page.getByText('This is not your current password').first().waitFor()
  await page.locator('#change-password').waitFor()
  await change(PASSWORD, 'Password1234')
  await page.getByText('The password is a common one').first().waitFor()
  await page.locator('#change-password').waitFor()
  await change(PASSWORD, NEW)
  await page.getByText('Updated successfully').first().waitFor()
  // This session goes on.
  expect((await page.request.get('/api/users/me')).status()).toBe(200)
  const other = await openPage()
  const tries = async (password: string) =>
    (
      await other.request.post('/api/users/login', {
        data: { email: emailOf('translator.pl'), password },
      })
    ).status()
  expect([await tries(PASSWORD), await tries(NEW)]).toEqual([401, 200])
  // As it was, for whoever comes next.
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.locator('#change-password').click()
  await current.waitFor()
  await change(NEW, PASSWORD)
  await page.getByText('Updated successfully').first().waitFor()
})

it('the form to log in says one sentence for what is wrong', async () => {
  const page = await openPage()
  await page.goto('/admin/login', { timeout: 90_000 })
  expectFault(/401/)
  expectFault(/401/)
  for (const email of [emailOf('editor'), 'nobody@cohesion.example']) {
    await page.locator('#field-email').fill(email)
    await page.locator('#field-password').fill('not the password')
    const answer = page.waitForResponse(/\/api\/users\/login/)
    await page.locator('form button[type=submit]').click()
    expect(await (await answer).text()).toContain('The email or password provided is incorrect')
  }
})
