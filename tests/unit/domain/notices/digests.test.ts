import { describe, expect, it } from '@jest/globals'

import {
  composeDigest,
  describeNotice,
  type DigestItem,
  isToBeTold,
  isTurn,
  lastDayToRemind,
  linkOfNotice,
  NOTICE_KINDS,
  pauseAfter,
  pickForMail,
} from '@/domain/notices'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const item = (more: Partial<DigestItem> = {}): DigestItem => ({
  id: '1',
  user: 'marija',
  kind: 'requested',
  entry: 'pages:1',
  collectionSlug: 'pages',
  document: '1',
  locale: 'mt',
  title: 'Joint call',
  note: null,
  byName: 'Edgar Editor',
  dueOn: '2026-12-24T00:00:00.000Z',
  at: '2026-11-21T10:00:00.000Z',
  readAt: null,
  mailedAt: null,
  link: '/admin/translate/pages/1/mt',
  ...more,
})

describe('a digest', () => {
  it('says the numbers of each kind in its subject', () => {
    const items = [item(), item(), item({ kind: 'returned' }), item({ kind: 'comment' })]
    const { subject } = composeDigest({ items, name: 'Marija', serverUrl: 'https://desk.example' })
    expect(subject).toBe('Cohesion Desk: 2 translations requested, 1 returned, 1 comment')
  })

  it('has the same in text and in HTML, with links from the server on', () => {
    const { html, text } = composeDigest({
      items: [item({ note: 'Please\n\nbe "quick"' })],
      name: 'Marija',
      serverUrl: 'https://desk.example',
    })
    expect(text).toContain(
      'Joint call: Edgar Editor asks you for the Maltese, due on 24 December 2026.\n' +
        '  “Please be "quick"”\n  https://desk.example/admin/translate/pages/1/mt',
    )
    expect(html).toContain(
      '<li><a href="https://desk.example/admin/translate/pages/1/mt">Joint call</a>: Edgar Editor asks you for the Maltese, due on 24 December 2026.<br><em>“Please be &quot;quick&quot;”</em></li>',
    )
  })

  it('puts nothing that people wrote into its subject, and no markup of theirs into its HTML', () => {
    const evil = '<script>x</script>\r\nBcc: a@b.example'
    const { html, subject, text } = composeDigest({
      items: [item({ byName: evil, note: evil, title: evil })],
      name: evil,
      serverUrl: 'https://desk.example',
    })
    expect(subject).toBe('Cohesion Desk: 1 translation requested')
    expect(html).not.toContain('<script>')
    expect(text).not.toMatch(/^Bcc/m)
  })

  it('of very many shows a hundred and says how many more there are', () => {
    const items = Array.from({ length: 130 }, () => item())
    const { text } = composeDigest({ items, name: '', serverUrl: '' })
    expect(text.match(/Joint call/g)).toHaveLength(100)
    expect(text).toContain('And 30 more, in the admin.')
    expect(text).toContain('Dear colleague,')
  })
})

describe('a notice', () => {
  it('is one sentence for every kind, in which nothing is missing', () => {
    for (const kind of NOTICE_KINDS)
      expect(describeNotice(item({ kind }))).toMatch(/^[A-Z][^<>]{10,}[^.]$/)
    expect(describeNotice(item({ byName: null, kind: 'returned' }))).toBe(
      'Somebody has returned the Maltese',
    )
  })

  it('leads to the translation, a source to its document, a release to the releases', () => {
    expect(linkOfNotice({ ...item(), isSource: false })).toBe('/admin/translate/pages/1/mt')
    expect(linkOfNotice({ ...item({ locale: 'en' }), isSource: true })).toBe(
      '/admin/collections/pages/1?locale=en',
    )
    const release = item({ collectionSlug: 'releases', kind: 'refused', locale: null })
    expect(linkOfNotice({ ...release, isSource: false })).toBe('/admin/releases')
  })
})

describe('whose turn it is', () => {
  const now = Date.parse('2026-11-21T12:00:00.000Z')
  const turn = (more: object) =>
    isTurn({ now, oldest: now - HOUR, settings: { mailEvery: 'hour' }, state: {}, ...more })

  it('waits a little for more to come', () => {
    expect(turn({})).toBe(true)
    expect(turn({ oldest: now - MINUTE })).toBe(false)
  })

  it('keeps to what the person wishes, a day where nothing was chosen', () => {
    expect(turn({ state: { sentAt: now - 59 * MINUTE } })).toBe(false)
    expect(turn({ state: { sentAt: now - HOUR } })).toBe(true)
    expect(turn({ settings: {}, state: { sentAt: now - 23 * HOUR } })).toBe(false)
    expect(turn({ settings: { mailEvery: null }, state: { sentAt: now - 24 * HOUR } })).toBe(true)
    expect(turn({ settings: { mailEvery: 'never' } })).toBe(false)
  })

  it('waits for whoever is sending, and after a failure', () => {
    expect(turn({ state: { lease: { owner: 'a', until: now + 1 } } })).toBe(false)
    expect(turn({ state: { lease: { owner: 'a', until: now } } })).toBe(true)
    expect(turn({ state: { retryAt: now + 1 } })).toBe(false)
    expect([1, 2, 3, 9, 50].map((count) => pauseAfter(count) / MINUTE)).toEqual([1, 2, 4, 240, 240])
  })

  it('is for what the person wants to read about; nothing chosen means everything', () => {
    const both = [item(), item({ kind: 'returned' })]
    const kinds = (mailAbout: 'returned'[] | null) =>
      pickForMail(both, { mailAbout }).map(({ kind }) => kind)
    expect(kinds(['returned'])).toEqual(['returned'])
    expect(kinds([])).toEqual(['requested', 'returned'])
    expect(kinds(null)).toEqual(['requested', 'returned'])
  })
})

describe('what is due', () => {
  const at = (day: string): Date => new Date(`${day}T08:00:00.000Z`)
  const due = '2026-12-10T00:00:00.000Z'

  it('is told once from two days before, and once when the day is over', () => {
    expect(lastDayToRemind(at('2026-12-08'))).toBe('2026-12-10')
    expect(isToBeTold(due, [], at('2026-12-07'))).toBe(false)
    expect(isToBeTold(due, [], at('2026-12-08'))).toBe(true)
    const once = ['2026-12-08T08:00:00.000Z']
    expect(isToBeTold(due, once, at('2026-12-10'))).toBe(false)
    expect(isToBeTold(due, once, at('2026-12-11'))).toBe(true)
    expect(isToBeTold(due, [...once, '2026-12-11T08:00:00.000Z'], at('2026-12-20'))).toBe(false)
  })
})
