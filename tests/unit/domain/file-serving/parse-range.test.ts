import { describe, expect, it } from '@jest/globals'

import { parseRange } from '@/domain/file-serving'

describe('a range', () => {
  it.each([
    ['bytes=0-0', 10, { start: 0, end: 0 }],
    ['bytes=9-', 10, { start: 9, end: 9 }],
    ['bytes=-1', 10, { start: 9, end: 9 }],
    ['bytes=-20', 10, { start: 0, end: 9 }],
    ['bytes=2-99999999999999999999', 10, { start: 2, end: 9 }],
    ['Bytes=2-3', 10, { start: 2, end: 3 }],
  ])('%s of %i bytes is a part', (header, size, part) => {
    expect(parseRange(header, size)).toEqual(part)
  })

  it.each([
    ['bytes=10-', 10],
    ['bytes=-0', 10],
    ['bytes=0-', 0],
    ['bytes=-5', 0],
  ])('%s of %i bytes has nothing', (header, size) => {
    expect(parseRange(header, size)).toBe('unsatisfiable')
  })

  it.each([null, undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=a-b', 'bytes=0-1,3-4'])(
    '%s asks for the whole',
    (header) => {
      expect(parseRange(header, 10)).toBe('whole')
    },
  )
})
