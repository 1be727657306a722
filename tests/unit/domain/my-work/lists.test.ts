import { describe, expect, it } from '@jest/globals'

import { LIST_NAMES, LISTS, listsOf } from '@/domain/my-work'
import type { Person } from '@/domain/workflow'
import { ROLES } from '@/roles'

import { countChanges } from '../../../../src/domain/my-work/count-changes'
import { type Decline, findDeclined } from '../../../../src/domain/my-work/find-declined'
import { isAskedOf } from '../../../../src/domain/my-work/lists'

const person = (...roles: Person['roles'][number][]): Person => ({
  id: 'me',
  languages: ['mt'],
  roles,
  teams: ['team'],
})

describe('work lists', () => {
  it('are those of the role, and every list is somebody’s', () => {
    expect(listsOf(person('translator'))).toEqual(['claimed', 'asked', 'open'])
    expect(listsOf(person('reviewer'))).toEqual(['review'])
    expect(listsOf(person('moderator'))).toEqual(['partners', 'signatories'])
    expect(listsOf(person('api-consumer'))).toEqual([])
    expect(listsOf(person())).toEqual([])
    const all = new Set(ROLES.flatMap((role) => listsOf(person(role))))
    expect([...all].sort()).toEqual([...LIST_NAMES].sort())
  })

  it('name each list once for somebody with several roles, and say what is meant when empty', () => {
    const lists = listsOf(person('editor', 'reviewer', 'translator'))
    expect(new Set(lists).size).toBe(lists.length)
    for (const name of LIST_NAMES) expect(LISTS[name].empty).toMatch(/^[A-Z].*\.$/)
  })
})

describe('a request', () => {
  it('is of all, of the person or of one of the teams', () => {
    const asked = (...of: string[]) => isAskedOf(of, person('translator'))
    expect([asked(), asked('me'), asked('x', 'team'), asked('x')]).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('what was declined', () => {
  const row = {
    claimedBy: null as string | null,
    entry: 'pages:1',
    locale: 'mt' as const,
    requestedAt: '2026-11-01T00:00:00.000Z' as string | null,
    since: '2026-11-01T00:00:00.000Z',
    state: 'requested' as 'approved' | 'missing' | 'requested',
  }
  const decline = (at: string): Decline => ({
    at,
    byName: 'Karmen',
    entry: 'pages:1',
    locale: 'mt',
    note: 'No time',
  })
  const declines = [decline('2026-11-03T00:00:00.000Z'), decline('2026-11-02T00:00:00.000Z')]

  it('stands once, with the last word', () => {
    const found = findDeclined([row], declines)
    expect(found.map(({ declined }) => declined.at)).toEqual(['2026-11-03T00:00:00.000Z'])
    expect(findDeclined([{ ...row, requestedAt: null, state: 'missing' }], declines)).toHaveLength(
      1,
    )
  })

  it('is done with when it was taken on, requested anew or delivered', () => {
    const later = '2026-11-04T00:00:00.000Z'
    expect(findDeclined([{ ...row, claimedBy: 'marija' }], declines)).toEqual([])
    expect(findDeclined([{ ...row, requestedAt: later }], declines)).toEqual([])
    expect(findDeclined([{ ...row, since: later, state: 'approved' }], declines)).toEqual([])
  })
})

describe('what has changed', () => {
  it('counts texts that are translated, not passages nor files', () => {
    const source = {
      texts: { title: ['b'], body: ['x', 'y2', 'z2'], file: ['f2'], lead: ['l'] },
      words: { b: 'B', x: 'X', y2: 'Y', z2: 'Z', l: 'L' },
    }
    const basis = { title: ['a'], body: ['x', 'y', 'z'], lead: ['l'] }
    expect(countChanges({ basis }, source)).toBe(2)
  })
})
