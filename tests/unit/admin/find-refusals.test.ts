import { expect, test } from '@jest/globals'

import { findRefusals } from '@/admin/find-refusals'

const fields = true as const
const permissions = {
  canAccessAdmin: true,
  collections: {
    pages: { fields, read: true as const },
    stories: { fields, read: true as const, update: true as const },
    videos: { delete: true as const, fields, read: true as const, update: true as const },
  },
  globals: { labels: { fields, update: true as const }, site: { fields, read: true as const } },
}

test.each([
  [
    ['collections', 'pages'],
    ['change', 'delete'],
  ],
  [
    ['collections', 'pages', 'trash'],
    ['change', 'delete'],
  ],
  [['collections', 'stories', 'an-id'], ['delete']],
  [['collections', 'videos'], []],
  [
    ['collections', 'unknown'],
    ['change', 'delete'],
  ],
  [['globals', 'site'], ['change']],
  [['globals', 'labels'], []],
  [['account'], []],
  [undefined, []],
])('in %j is refused: %j', (segments, refusals) => {
  expect(findRefusals(segments, permissions)).toEqual(refusals)
})

test('without permissions everything is refused', () => {
  expect(findRefusals(['collections', 'videos'], undefined)).toEqual(['change', 'delete'])
  expect(findRefusals(['globals', 'labels'], null)).toEqual(['change'])
})
