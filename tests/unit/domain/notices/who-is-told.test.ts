import { describe, expect, it } from '@jest/globals'

import { type Directory, listResponsible, whoHearsComment, whoIsTold } from '@/domain/notices'
import { STEP_NAMES } from '@/domain/workflow'

const directory: Directory = {
  translators: { mt: ['marija', 'karmen'], pl: ['pawel'] },
  teams: { team: ['karmen', 'josef'] },
}

const row = {
  claimedBy: null as string | null,
  locale: 'mt' as const,
  requestedBy: 'edgar',
  requestedOf: [] as string[],
  submittedBy: null as string | null,
}

const told = (
  step: (typeof STEP_NAMES)[number],
  { after = {}, before = {}, byId = 'edgar' }: { after?: object; before?: object; byId?: string },
) =>
  whoIsTold({ step, before: { ...row, ...before }, after: { ...row, ...after }, byId, directory })

describe('who is told of a step', () => {
  it('is every translator of the language when nobody is named', () => {
    expect(told('request', {})).toEqual({ kind: 'requested', users: ['marija', 'karmen'] })
  })

  it('is the people and the members of teams that are named, each once', () => {
    const after = { requestedOf: ['team', 'karmen', 'pawel'] }
    expect(told('request', { after })).toEqual({
      kind: 'requested',
      users: ['karmen', 'josef', 'pawel'],
    })
  })

  it('is never whoever took the step', () => {
    expect(told('request', { byId: 'marija' })?.users).toEqual(['karmen'])
    expect(told('decline', { byId: 'edgar' })).toBeUndefined()
  })

  it('is the new one of a hand-over, the requester of a decline', () => {
    expect(told('hand-over', { after: { claimedBy: 'karmen' }, byId: 'marija' })).toEqual({
      kind: 'requested',
      users: ['karmen'],
    })
    expect(told('hand-over', { after: { claimedBy: null }, byId: 'marija' })).toBeUndefined()
    expect(told('decline', { after: { requestedBy: null }, byId: 'marija' })).toEqual({
      kind: 'declined',
      users: ['edgar'],
    })
  })

  it('is who handed it in and who took it on, and of an approval also who asked for it', () => {
    const before = { claimedBy: 'marija', submittedBy: 'karmen' }
    const after = { claimedBy: null, requestedBy: null, submittedBy: 'karmen' }
    expect(told('return', { after, before, byId: 'rita' })?.users).toEqual(['karmen', 'marija'])
    expect(told('approve', { after, before, byId: 'rita' })).toEqual({
      kind: 'approved',
      users: ['karmen', 'marija', 'edgar'],
    })
  })

  it('is nobody for all other steps', () => {
    const silent = STEP_NAMES.filter(
      (step) => !told(step, { byId: 'x', after: { claimedBy: 'y' } }),
    )
    expect(silent).toEqual([
      'cancel-request',
      'claim',
      'edit',
      'confirm',
      'submit',
      'withdraw',
      'return',
      'publish',
      'publish-shared',
      'unpublish',
    ])
  })
})

describe('who is responsible', () => {
  it('is who took it on, otherwise those asked', () => {
    expect(listResponsible({ ...row, claimedBy: 'josef' }, directory)).toEqual(['josef'])
    expect(listResponsible({ ...row, requestedOf: ['team'] }, directory)).toEqual([
      'karmen',
      'josef',
    ])
  })
})

describe('who hears of a comment', () => {
  it('is who works on the text and who has commented, but not the one who writes', () => {
    const users = whoHearsComment(
      { claimedBy: 'marija', submittedBy: 'marija' },
      { byId: 'rita', commenters: ['rita', 'edgar'] },
    )
    expect(users).toEqual(['marija', 'edgar'])
  })
})
