import { describe, expect, it } from '@jest/globals'

import { dueRange } from '@/domain/matrix'

const NOW = new Date('2026-11-21T23:30:00Z')

describe('dueRange', () => {
  it.each([
    [undefined, {}],
    ['any', { hasDueOn: true }],
    ['overdue', { dueBefore: new Date('2026-11-21'), hasDueOn: true }],
    [
      'week',
      { dueBefore: new Date('2026-11-29'), dueFrom: new Date('2026-11-21'), hasDueOn: true },
    ],
  ] as const)('of %s', (due, expected) => {
    expect(dueRange(due, NOW)).toEqual(expected)
  })
})
