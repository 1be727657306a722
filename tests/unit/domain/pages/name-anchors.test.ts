import { describe, expect, it } from '@jest/globals'

import { findSharedAnchor, isInCircle, nameAnchors } from '@/domain/pages'

describe('anchors', () => {
  it('are made from the kind of section and counted; typed ones stay', () => {
    const sections = [
      { blockType: 'richTextSection' },
      { blockType: 'richTextSection' },
      { blockType: 'callToActionSection', anchor: 'rich-text-2' },
      { blockType: 'richTextSection' },
    ]
    expect(nameAnchors(sections).map(({ anchor }) => anchor)).toEqual([
      'rich-text',
      'rich-text-3',
      'rich-text-2',
      'rich-text-4',
    ])
  })

  it('that two sections share are found', () => {
    expect(
      findSharedAnchor([
        { blockType: 'a', anchor: 'x' },
        { blockType: 'b', anchor: 'x' },
      ]),
    ).toBe('x')
    expect(
      findSharedAnchor([
        { blockType: 'a', anchor: null },
        { blockType: 'b', anchor: null },
      ]),
    ).toBeUndefined()
  })
})

describe('a circle of parent pages', () => {
  const parents: Record<string, string> = { a: 'b', b: 'c', x: 'y', y: 'x' }
  const parentOf = (id: string) => Promise.resolve(parents[id])

  it('is found at any depth, and others do not keep it busy for ever', async () => {
    expect(await isInCircle('c', 'a', parentOf)).toBe(true)
    expect(await isInCircle('d', 'a', parentOf)).toBe(false)
    expect(await isInCircle('d', 'x', parentOf)).toBe(false)
  })
})
