import { expect, it } from '@jest/globals'

import { findVariant } from '@/domain/file-serving/find-variant'

const files = [
  { name: 'b.1.png', original: 'b.1.png' },
  { name: 'b.1-320x200.webp', original: 'b.1.png' },
  { name: 'b.1-1280x800.webp', original: 'b.1.png' },
  { name: 'b.1-page1.webp', original: 'b.1.png' },
  { name: 'a.0-640x400.webp', original: 'a.0.png' },
]

it.each([
  ['a.0.png', 'b.1.png'],
  ['a.0-320x180.webp', 'b.1-320x200.webp'],
  ['a.0-1280x720.webp', 'b.1-1280x800.webp'],
  ['a.0-page1.webp', 'b.1-page1.webp'],
  ['a.0-640x400.webp', 'b.1.png'],
])('%s leads to %s', (name, current) => {
  expect(findVariant({ name, original: 'a.0.png' }, { current: 'b.1.png', files })).toBe(current)
})
