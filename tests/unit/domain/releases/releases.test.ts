import { describe, expect, it } from '@jest/globals'

import {
  assertAction,
  checkItem,
  documentsOf,
  legalActions,
  listProblems,
  RELEASE_STATES,
  type ReleaseItem,
} from '@/domain/releases'

const item: ReleaseItem = { collection: 'pages', document: '1', locale: 'mt' }
const person = { id: 'me', languages: [], roles: ['editor'] as const }
type Question = Parameters<typeof checkItem>[0]

const row: NonNullable<Question['row']> = {
  claimedAt: null,
  claimedBy: null,
  collectionSlug: 'pages',
  document: '1',
  dueOn: null,
  entry: 'pages:1',
  hasText: true,
  id: 'row',
  isSource: false,
  live: false,
  locale: 'mt' as const,
  message: null,
  open: false,
  outdated: false,
  outdatedSince: null,
  priority: 'normal' as const,
  requested: false,
  requestedAt: null,
  requestedBy: null,
  requestedOf: [],
  savedAt: null,
  savedBy: null,
  savedByName: null,
  shape: null,
  since: '2026-01-01',
  state: 'approved' as const,
  submittedAt: null,
  submittedBy: null,
  title: 'A page',
  trashed: false,
}

const check = (
  change: Partial<NonNullable<Question['row']>> | null,
  more: Partial<Question> = {},
) =>
  checkItem({
    findings: [],
    item,
    person,
    row: change ? { ...row, ...change } : undefined,
    settings: { reviewerIsDistinct: true },
    ...more,
  })

describe('what can be done with a release', () => {
  it.each([
    ['planned', ['change', 'publish', 'schedule', 'delete']],
    ['scheduled', ['change', 'publish', 'schedule', 'cancel']],
    ['failed', ['change', 'publish', 'schedule', 'delete']],
    ['done', ['revert']],
    ['reverted', []],
  ] as const)('when it is %s: %j', (state, actions) => {
    expect(legalActions(state)).toEqual(actions)
  })

  it('knows every state', () => expect(RELEASE_STATES).toHaveLength(5))

  it('says what would be legal instead', () => {
    expect(() => assertAction({ name: 'May', state: 'planned' }, 'revert')).toThrow(
      'Cannot revert the release "May": it is planned. Legal now: change, publish, schedule, delete.',
    )
    expect(() => assertAction({ name: 'May', state: 'reverted' }, 'publish')).toThrow(
      'Make a new release.',
    )
  })
})

describe('the readiness of one language', () => {
  it('is ready when it is approved and nothing stands against it', () => {
    const warning = { message: 'The lead is empty.', severity: 'warning' as const }
    expect(check({}, { findings: [warning] })).toMatchObject({
      reasons: [],
      says: 'Maltese goes live; readers do not see it yet.',
      status: 'ready',
      warnings: ['The lead is empty.'],
    })
    expect(check({ live: true }).says).toBe(
      'The newest Maltese takes the place of what readers see.',
    )
  })

  it('is done when readers see the newest text', () => {
    expect(check({ live: true, state: 'published' })).toMatchObject({
      says: 'Maltese is live already; nothing changes.',
      status: 'done',
    })
  })

  it('is empty without a text, whatever else stands against it', () => {
    expect(check({ hasText: false, state: 'missing' })).toMatchObject({
      reasons: ['It has no Maltese text yet.'],
      status: 'empty',
    })
  })

  it('is blocked with all reasons at once', () => {
    const fault = { message: 'The title is empty.', severity: 'fault' as const }
    const { reasons, status } = check({ state: 'in-review' }, { findings: [fault] })
    expect(status).toBe('blocked')
    expect(reasons).toEqual([
      expect.stringContaining('it is in review. Legal for you now:'),
      'The title is empty.',
    ])
    expect(check({ trashed: true }).reasons[0]).toContain('It is in the trash')
    expect(check(null).reasons[0]).toContain('There is no such entry')
    expect(check({}, { person: { ...person, roles: ['translator'] } }).reasons[0]).toContain(
      'only editors may',
    )
  })

  it('names each that cannot go live, with its reasons', () => {
    expect(listProblems([check({}), check({ hasText: false })])).toEqual([
      '“A page” (mt): It has no Maltese text yet.',
    ])
  })
})

describe('documentsOf', () => {
  it('names each document once', () => {
    expect(documentsOf([item, { ...item, locale: 'pl' }, { ...item, document: '2' }])).toEqual([
      { collection: 'pages', id: '1' },
      { collection: 'pages', id: '2' },
    ])
  })
})
