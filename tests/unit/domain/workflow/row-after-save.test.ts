import { describe, expect, it } from '@jest/globals'

import type { StateRow } from '@/domain/workflow/row'
import { type Facts, isOutdated, rowAfterSave } from '@/domain/workflow/row-after-save'
import type { State } from '@/domain/workflow/states'

import { rowOf } from './sample'

const NOW = '2026-06-01T00:00:00.000Z'
const SOURCE = { title: ['s1'], lead: ['s2'] }

const factsOf = (given: Partial<Facts> = {}): Facts => ({
  texts: {},
  live: false,
  liveIsNewest: false,
  source: SOURCE,
  wordsBefore: {},
  ...given,
})

const save = (row: Partial<StateRow>, facts: Partial<Facts>, isReview = false) =>
  rowAfterSave({ row: rowOf(row), facts: factsOf(facts), now: NOW, isReview })

const OLD = { title: ['t1'] }
const NEW = { title: ['t2'] }

describe('the state after a save', () => {
  it.each<[string, Partial<StateRow>, Partial<Facts>, State]>([
    ['first text of a missing one', { state: 'missing' }, { texts: NEW }, 'in-translation'],
    ['first text of a requested one', { state: 'requested' }, { texts: NEW }, 'in-translation'],
    [
      'change of an approved one',
      { state: 'approved', texts: OLD },
      { texts: NEW },
      'in-translation',
    ],
    [
      'change of one in review',
      { state: 'in-review', texts: OLD },
      { texts: NEW },
      'in-translation',
    ],
    [
      'change of a published one',
      { state: 'published', texts: OLD, live: true },
      { texts: NEW, live: true },
      'in-translation',
    ],
    [
      'change back to what readers see',
      { state: 'in-translation', texts: OLD, live: true },
      { texts: NEW, live: true, liveIsNewest: true },
      'published',
    ],
    [
      'change of an unpublished one',
      { state: 'unpublished', texts: OLD },
      { texts: NEW },
      'in-translation',
    ],
    ['last text taken out', { state: 'in-translation', texts: OLD }, { texts: {} }, 'missing'],
    [
      'last text taken out of a requested one',
      { state: 'in-translation', requested: true, texts: OLD },
      { texts: {} },
      'requested',
    ],
    [
      'change of the published source',
      { locale: 'en', isSource: true, state: 'published', texts: OLD, live: true },
      { texts: NEW, live: true },
      'draft',
    ],
    [
      'source emptied',
      { locale: 'en', isSource: true, state: 'approved', texts: OLD },
      { texts: {} },
      'draft',
    ],
    [
      'published by the system',
      { state: 'approved', texts: OLD },
      { texts: OLD, live: true, liveIsNewest: true },
      'published',
    ],
    [
      'taken from readers by the system',
      { state: 'published', texts: OLD, live: true },
      { texts: OLD },
      'unpublished',
    ],
  ])('%s', (_what, row, facts, expected) => {
    expect(save(row, facts)).toMatchObject({ state: expected, since: NEW === OLD ? '' : NOW })
  })

  it.each<State>([
    'requested',
    'in-translation',
    'draft',
    'in-review',
    'approved',
    'published',
    'unpublished',
  ])('is still %s when no text changed, since then', (state) => {
    const live = state === 'published'
    const row = { state, texts: OLD, live, since: '2025-01-01T00:00:00.000Z' }
    expect(save(row, { texts: OLD, live, liveIsNewest: live })).toMatchObject({
      state,
      since: row.since,
    })
  })

  it('stays in review when the reviewer corrects it, and only then', () => {
    const row = { state: 'in-review', texts: OLD } as const
    expect(save(row, { texts: NEW }, true).state).toBe('in-review')
    expect(save({ ...row, state: 'approved' }, { texts: NEW }, true).state).toBe('in-translation')
  })

  it('says whether there is a text and whether readers see one', () => {
    expect(save({}, { texts: NEW, live: true })).toMatchObject({
      hasText: true,
      live: true,
      texts: NEW,
    })
    expect(save({ texts: OLD, hasText: true }, { texts: {} })).toMatchObject({ hasText: false })
  })
})

describe('staleness', () => {
  const made = { state: 'approved', texts: OLD, hasText: true, basis: SOURCE } as const

  it('begins when the source changes, and keeps the text as it was then', () => {
    const change = save(made, {
      texts: OLD,
      source: { title: ['s1'], lead: ['s3'] },
      wordsBefore: { s2: 'The lead' },
    })
    expect(change).toMatchObject({
      outdated: true,
      outdatedSince: NOW,
      before: { s2: 'The lead' },
      state: 'approved',
    })
  })

  it('keeps the text as it was first, and the day, through further changes', () => {
    const since = '2026-02-01T00:00:00.000Z'
    const row = { ...made, outdated: true, outdatedSince: since, before: { s2: 'The lead' } }
    const source = { title: ['s1'], lead: ['s4'] }
    expect(save(row, { texts: OLD, source, wordsBefore: { s3: 'Between' } })).toMatchObject({
      outdatedSince: since,
      before: { s2: 'The lead' },
    })
  })

  it('ends when the source changes back', () => {
    const row = { ...made, outdated: true, outdatedSince: NOW, before: { s2: 'The lead' } }
    expect(save(row, { texts: OLD })).toMatchObject({
      outdated: false,
      outdatedSince: null,
      before: {},
    })
  })

  it('ends with the text being written anew: it answers the source as it is now', () => {
    const source = { title: ['s9'], lead: ['s2'] }
    const change = save(made, { texts: NEW, source, wordsBefore: { s1: 'Title' } })
    expect(change).toMatchObject({ outdated: false, before: {}, basis: source })
  })

  it('stays for the texts that were not written anew', () => {
    const source = { title: ['s9'], lead: ['s8'] }
    expect(save(made, { texts: NEW, source }).outdated).toBe(true)
  })

  it('counts neither a text of the source that is gone, nor a language without a text', () => {
    expect(isOutdated(OLD, SOURCE, { title: ['s1'] })).toBe(false)
    expect(isOutdated({}, SOURCE, { title: ['s9'] })).toBe(false)
    expect(isOutdated(OLD, SOURCE, { ...SOURCE, more: ['s3'] })).toBe(true)
  })

  it('is nothing of the source', () => {
    const row = {
      locale: 'en',
      isSource: true,
      state: 'draft',
      outdated: true,
      basis: SOURCE,
    } as const
    expect(save(row, { texts: NEW })).toMatchObject({
      outdated: false,
      outdatedSince: null,
      basis: {},
      before: {},
    })
  })

  it('forgets the basis of a text that was taken out', () => {
    const change = save({ ...made, texts: { title: ['t1'], lead: ['t2'] } }, { texts: OLD })
    expect(change.basis).toEqual({ title: ['s1'] })
  })
})
