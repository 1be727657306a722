import { describe, expect, it } from '@jest/globals'

import { differingPaths, findChanges } from '@/domain/segments'

const changes = (before: string[], now: string[]) => findChanges({ body: before }, { body: now })

describe('findChanges', () => {
  it('finds nothing where nothing changed', () => {
    expect(changes(['a', 'b'], ['a', 'b'])).toEqual([])
    expect(findChanges({}, {})).toEqual([])
  })

  it('finds a new passage at its place, without a text before', () => {
    expect(changes(['a', 'c'], ['a', 'b', 'c'])).toEqual([{ path: 'body', index: 1, after: 'b' }])
  })

  it('finds a passage that was taken out', () => {
    expect(changes(['a', 'b', 'c'], ['a', 'c'])).toEqual([{ path: 'body', index: -1, before: 'b' }])
  })

  it('pairs a passage that was rewritten with what it was', () => {
    expect(changes(['a', 'b', 'c'], ['a', 'B', 'c'])).toEqual([
      { path: 'body', index: 1, before: 'b', after: 'B' },
    ])
  })

  it('finds a passage that was moved', () => {
    const found = changes(['a', 'b', 'c'], ['c', 'a', 'b'])
    expect(found).toContainEqual({ path: 'body', index: 0, after: 'c' })
    expect(found).toContainEqual({ path: 'body', index: -1, before: 'c' })
    expect(found).toHaveLength(2)
  })

  it('tells more passages that were rewritten than stood there before', () => {
    expect(changes(['a'], ['x', 'y'])).toEqual([
      { path: 'body', index: 0, before: 'a', after: 'x' },
      { path: 'body', index: 1, after: 'y' },
    ])
  })

  it('takes a text that was not there then as new', () => {
    expect(findChanges({}, { title: ['a'] })).toEqual([{ path: 'title', index: 0, after: 'a' }])
  })

  it('does not count a text that stands nowhere in the source any longer', () => {
    expect(findChanges({ gone: ['a'], title: ['b'] }, { title: ['b'] })).toEqual([])
  })
})

describe('differingPaths', () => {
  it('names each path once: changed, new and gone', () => {
    expect(
      differingPaths(
        { same: ['a'], changed: ['a'], gone: ['a'] },
        { same: ['a'], changed: ['b'], new: ['a'] },
      ),
    ).toEqual(['changed', 'gone', 'new'])
  })

  it('counts an order of passages as a difference', () => {
    expect(differingPaths({ body: ['a', 'b'] }, { body: ['b', 'a'] })).toEqual(['body'])
  })
})
