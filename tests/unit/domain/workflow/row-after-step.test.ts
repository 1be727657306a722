import { describe, expect, it } from '@jest/globals'

import type { StateRow } from '@/domain/workflow/row'
import { rowAfterStep, type StepDetails } from '@/domain/workflow/row-after-step'
import type { State } from '@/domain/workflow/states'
import { STEP_NAMES, type StepName, STEPS, stateAfter } from '@/domain/workflow/steps'

import { rowOf } from './sample'

const NOW = '2026-06-01T00:00:00.000Z'
const SOURCE = { title: ['s1'] }

const take = (step: StepName, row: Partial<StateRow>, details: StepDetails = {}) =>
  rowAfterStep({ row: rowOf(row), step, details, personId: 'me', source: SOURCE, now: NOW })

describe('the state after a step', () => {
  it.each<[StepName, State, State]>([
    ['request', 'missing', 'requested'],
    ['request', 'published', 'published'],
    ['claim', 'requested', 'in-translation'],
    ['claim', 'missing', 'in-translation'],
    ['submit', 'in-translation', 'in-review'],
    ['withdraw', 'in-review', 'in-translation'],
    ['return', 'in-review', 'in-translation'],
    ['return', 'approved', 'in-translation'],
    ['approve', 'in-review', 'approved'],
    ['publish', 'approved', 'published'],
    ['publish', 'unpublished', 'published'],
    ['unpublish', 'published', 'unpublished'],
    ['unpublish', 'approved', 'approved'],
  ])('%s leads from %s to %s', (step, from, to) => {
    const change = take(step, { state: from, hasText: true })
    expect(change.state).toBe(to)
    expect(change.since === NOW).toBe(from !== to)
  })

  it.each<[StepName, State, State]>([
    ['submit', 'draft', 'in-review'],
    ['withdraw', 'in-review', 'draft'],
    ['return', 'approved', 'draft'],
    ['approve', 'in-review', 'approved'],
  ])('%s leads the source from %s to %s', (step, from, to) => {
    expect(take(step, { locale: 'en', isSource: true, state: from }).state).toBe(to)
  })

  it('of the source is never one of translations', () => {
    for (const step of STEP_NAMES)
      for (const from of Object.keys(STEPS[step].from) as State[])
        expect(stateAfter(step, from, true)).not.toBe('in-translation')
  })
})

describe('a request', () => {
  const open: Partial<StateRow> = {
    state: 'requested',
    requested: true,
    requestedBy: 'boss',
    requestedAt: NOW,
    requestedOf: ['me', 'you'],
    dueOn: '2026-07-01',
    priority: 'high',
    message: 'Please',
  }
  const closed = {
    requested: false,
    requestedBy: null,
    requestedAt: null,
    requestedOf: [],
    dueOn: null,
    priority: 'normal',
    message: null,
    claimedBy: null,
    claimedAt: null,
  }

  it('keeps whom, by when, how urgent and why', () => {
    const details: StepDetails = {
      people: ['you'],
      dueOn: '2026-07-01',
      priority: 'high',
      note: ' Please ',
    }
    expect(take('request', { state: 'missing' }, details)).toMatchObject({
      requested: true,
      requestedBy: 'me',
      requestedAt: NOW,
      requestedOf: ['you'],
      dueOn: '2026-07-01',
      priority: 'high',
      message: 'Please',
    })
  })

  it('is of any translator, some day, when nothing else is said', () => {
    expect(take('request', { state: 'missing' })).toMatchObject({
      requestedOf: [],
      dueOn: null,
      priority: 'normal',
      message: null,
    })
  })

  it.each<StepName>(['cancel-request', 'approve'])('is closed by %s', (step) => {
    const state = step === 'approve' ? 'in-review' : 'in-translation'
    const row = { ...open, state, claimedBy: 'me', hasText: true } as const
    expect(take(step, row)).toMatchObject(closed)
  })

  it('that is cancelled leaves a text in translation, and without a text nothing', () => {
    expect(take('cancel-request', { ...open, state: 'in-translation', hasText: true }).state).toBe(
      'in-translation',
    )
    expect(take('cancel-request', open).state).toBe('missing')
  })

  it('that is declined stays with the others', () => {
    const row = { ...open, claimedBy: 'me', claimedAt: NOW }
    expect(take('decline', row, { note: 'No time' })).toMatchObject({
      state: 'requested',
      requestedOf: ['you'],
      claimedBy: null,
      claimedAt: null,
    })
  })

  it('that the last one declines is closed', () => {
    expect(take('decline', { ...open, requestedOf: ['me'] })).toMatchObject({
      ...closed,
      state: 'missing',
    })
  })

  it('that is declined by one of any stays open to any', () => {
    const change = take('decline', { ...open, requestedOf: [], state: 'in-translation' })
    expect(change).toMatchObject({ state: 'requested', requestedOf: [], claimedBy: null })
    expect(change).not.toHaveProperty('requested')
  })

  it('that is declined keeps the text that there is', () => {
    const row: Partial<StateRow> = {
      ...open,
      requestedOf: ['me'],
      state: 'in-translation',
      hasText: true,
    }
    expect(take('decline', row)).toMatchObject({ ...closed, state: 'in-translation' })
  })
})

describe('who works on it', () => {
  it('is who takes it on', () => {
    expect(take('claim', { state: 'requested' })).toMatchObject({ claimedBy: 'me', claimedAt: NOW })
  })

  it('is whom it is handed to', () => {
    const row: Partial<StateRow> = { state: 'in-translation', claimedBy: 'me' }
    expect(take('hand-over', { ...row, requestedOf: ['me'] }, { people: ['you'] })).toMatchObject({
      claimedBy: 'you',
      claimedAt: NOW,
      requestedOf: ['you'],
    })
  })

  it('is anyone again when it is handed to nobody: who was asked is still asked', () => {
    const row: Partial<StateRow> = {
      state: 'in-translation',
      claimedBy: 'me',
      requestedOf: ['me', 'you'],
    }
    expect(take('hand-over', row)).toMatchObject({ claimedBy: null, claimedAt: null })
    expect(take('hand-over', row).requestedOf ?? row.requestedOf).toEqual(['me', 'you'])
  })

  it('is kept as the submitter', () => {
    expect(take('submit', { state: 'in-translation' })).toMatchObject({
      submittedBy: 'me',
      submittedAt: NOW,
    })
  })
})

describe('staleness', () => {
  const stale: Partial<StateRow> = {
    state: 'in-translation',
    outdated: true,
    outdatedSince: NOW,
    basis: { title: ['s0'] },
    before: { s0: 'Old' },
  }

  it.each<StepName>(['submit', 'confirm'])('ends by %s', (step) => {
    expect(take(step, stale)).toMatchObject({
      outdated: false,
      outdatedSince: null,
      basis: SOURCE,
      before: {},
    })
  })

  it.each<StepName>(['claim', 'hand-over'])('does not end by %s', (step) => {
    expect(take(step, stale)).not.toHaveProperty('outdated')
  })

  it('is nothing of the source that is submitted', () => {
    expect(take('submit', { locale: 'en', isSource: true, state: 'draft' })).not.toHaveProperty(
      'basis',
    )
  })
})
