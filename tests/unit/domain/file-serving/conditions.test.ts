import { expect, it } from '@jest/globals'

import { hasFresh, mayContinue } from '@/domain/file-serving'

const file = { etag: '"abc"', modifiedAt: new Date('2026-11-30T10:00:00.900Z') }
const ON_TIME = 'Mon, 30 Nov 2026 10:00:00 GMT'
const BEFORE = 'Mon, 30 Nov 2026 09:59:59 GMT'

it.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ 'If-None-Match': '"abc"' }, true],
  [{ 'If-None-Match': 'W/"abc"' }, true],
  [{ 'If-None-Match': '"other", "abc"' }, true],
  [{ 'If-None-Match': '*' }, true],
  [{ 'If-None-Match': '"abc"', 'Cache-Control': 'no-cache' }, true],
  [{ 'If-None-Match': '"other"', 'If-Modified-Since': ON_TIME }, false],
  [{ 'If-Modified-Since': ON_TIME }, true],
  [{ 'If-Modified-Since': BEFORE }, false],
  [{ 'If-Modified-Since': 'yesterday' }, false],
])('a file is not sent again to a reader who says %j: %s', (headers, isFresh) => {
  expect(hasFresh(new Headers(headers), file)).toBe(isFresh)
})

it.each<[string | undefined, boolean]>([
  [undefined, true],
  ['"abc"', true],
  ['W/"abc"', false],
  ['"other"', false],
  [ON_TIME, true],
  [BEFORE, false],
  ['yesterday', false],
])('a part goes on from a copy known by %s: %s', (condition, may) => {
  expect(mayContinue(new Headers(condition ? { 'If-Range': condition } : {}), file)).toBe(may)
})
