import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'

import {
  emailOf,
  NARROW,
  overflow,
  PASSWORD,
  type Person,
  takePicture,
  useBrowser,
  WIDE,
} from './browser'

jest.setTimeout(300_000)

const { openPage } = useBrowser()

type Allowed = { create?: boolean; delete?: boolean; read?: boolean; update?: boolean }
type View = { path: string; name: string; allowed: Allowed }
type Access = Record<'collections' | 'globals', Record<string, Allowed>>

const CREATING = ['a[href$="/create"]', '.list-create-new-doc__create-new-button']
const DELETING = ['#trash-view-pill', '#action-delete', '#empty-trash-button']
const CHANGING = [
  '[id^="action-"]',
  '.doc-controls__popup',
  '.file-field__edit',
  '.edit-many__toggle',
  '.publish-many__toggle',
  '.array-field__add-row',
  '.blocks-field__drawer-toggler',
  '.upload__listToggler',
  '.upload__createNewToggler',
  '.document-fields :is(.multi-value-remove, .date-time-picker__clear-button)',
  '.document-fields :is(input, textarea, select):enabled:not(.desk-languages__field)',
  '.document-fields [contenteditable="true"]',
]

/** The visible controls for which this person has no permission. */
const findForbidden = async (page: Page, allowed: Allowed): Promise<string[]> => {
  const selectors = [
    ...(allowed.create ? [] : CREATING),
    ...(allowed.delete ? [] : DELETING),
    ...(allowed.update ? [] : CHANGING),
    ...(allowed.update || allowed.delete ? [] : ['.cell-_select', '#heading-_select']),
  ]
  const counts = await Promise.all(
    selectors.map((selector) => page.locator(selector).filter({ visible: true }).count()),
  )
  return selectors.filter((_, index) => counts[index])
}

const logInByForm = async (page: Page, person: Person): Promise<void> => {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(emailOf(person))
  await page.locator('#field-password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
}

const WRONG = /unauthorized|not allowed|nothing found|went wrong|error/i

/** What a page says at its top instead of its contents, and in messages. */
const SAYINGS = 'h1, h2, .form-message, .banner--type-error, .toast-error'

/** Opens a view, once, and answers with everything that is wrong in it in a wide and a narrow window. */
const visit = async (page: Page, { allowed, name, path }: View): Promise<string[]> => {
  await page.setViewportSize(WIDE)
  const response = await page.goto(path)
  await page.waitForLoadState('networkidle')
  const faults = response?.status() === 200 ? [] : [`answers ${response?.status()}`]
  const sayings = await page.locator(SAYINGS).allInnerTexts()
  faults.push(...sayings.filter((text) => WRONG.test(text)).map((text) => `says "${text}"`))
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size)
    await takePicture(page, `${name}-${size.width}`)
    const tooWide = await overflow(page)
    if (tooWide > 0) faults.push(`is ${tooWide} px wider than ${size.width} px`)
    const forbidden = await findForbidden(page, allowed)
    faults.push(...forbidden.map((control) => `offers ${control} at ${size.width} px`))
  }
  return faults.map((fault) => `${path} ${fault}`)
}

/** Kept by the system; people see them in views of their own. */
const WITHOUT_LIST = [
  'language-states',
  'notifications',
  'releases',
  'scheduled-steps',
  'signatories',
  'signatory-events',
  'text-comments',
  'translation-memory',
]

/** The lists and globals that someone may read. */
const viewsOf = (access: Access): View[] =>
  (['collections', 'globals'] as const).flatMap((kind) =>
    Object.entries(access[kind])
      .filter(([slug, { read }]) => read && !slug.startsWith('payload-'))
      .filter(([slug]) => !WITHOUT_LIST.includes(slug))
      .map(([slug, allowed]) => ({ allowed, name: slug, path: `/admin/${kind}/${slug}` })),
  )

const findFirstEntry = async (page: Page, { allowed, name, path }: View): Promise<View[]> => {
  const links = await page.locator(`tbody a[href^="${path}/"]`).all()
  const entry = await links[0]?.getAttribute('href')
  return entry ? [{ allowed, name: `${name}-entry`, path: entry }] : []
}

const findLinks = (page: Page): Promise<string[]> =>
  page
    .locator('.nav :is(a[href^="/admin/collections/"], a[href^="/admin/globals/"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

describe.each(['reviewer', 'moderator'] as const)('a %s', (person) => {
  it('logs in and is offered nothing that would be refused, in a wide and a narrow window', async () => {
    const page = await openPage()
    await logInByForm(page, person)
    const access = (await (await page.request.get('/api/access')).json()) as Access
    const lists = viewsOf(access)
    expect((await findLinks(page)).sort()).toEqual(lists.map(({ path }) => path).sort())
    const own = access.collections.users ?? {}
    const views = [
      { allowed: {}, name: 'dashboard', path: '/admin' },
      ...lists,
      { allowed: own, name: 'account', path: '/admin/account' },
    ]
    const faults: string[] = []
    for (const view of views) {
      const named = { ...view, name: `${person}-${view.name}` }
      faults.push(...(await visit(page, named)))
      for (const entry of await findFirstEntry(page, named))
        faults.push(...(await visit(page, entry)))
    }
    expect(faults).toEqual([])
  })
})
