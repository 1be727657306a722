import { describe, expect, it } from '@jest/globals'

import { findTextFault, LIMITS, toHarmless, toRichText } from '@/domain/rich-text'

import { badTexts, deepText, goodText, wideText } from '../../../rich-text'

const GOOD = goodText('65f1a2b3c4d5e6f7a8b9c0d2')

/** All words that stand anywhere in a value. */
const wordsIn = (value: unknown): string[] => {
  const words: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { text } = node as { text?: unknown }
    if (typeof text === 'string') words.push(...text.split(/\s+/).filter(Boolean))
    const { children, root } = node as { children?: unknown; root?: unknown }
    if (root) walk(root)
    if (Array.isArray(children)) children.forEach(walk)
  }
  walk(value)
  return words
}

describe('running text that may be stored', () => {
  it('is all that the editor makes, and what programs write more shortly', () => {
    expect(findTextFault(GOOD)).toBeUndefined()
    expect(findTextFault(null)).toBeUndefined()
    expect(
      findTextFault(toRichText([{ kind: 'list', ordered: true, items: ['one', 'two'] }])),
    ).toBeUndefined()
    const short = {
      root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }] },
    }
    expect(findTextFault(short)).toBeUndefined()
  })

  const bad = badTexts(GOOD)

  it(`is none of ${bad.length} that the editor never makes, each refused with its place`, () => {
    const missed = bad.filter(({ value }) => !findTextFault(value)?.message.startsWith('root'))
    expect(missed.map(({ name }) => name)).toEqual([])
  })

  it.each(['text', 5, true, [], {}, { root: null }, { root: [] }, { root: {}, more: 1 }])(
    'is not %j',
    (value) => {
      expect(findTextFault(value)?.message).toMatch(/\w/)
    },
  )

  it('has a depth, a number of parts and a length that somebody could write', () => {
    expect(findTextFault(deepText(LIMITS.depth - 2))).toBeUndefined()
    expect(findTextFault(deepText(2000))?.message).toMatch(/more than 24 levels/)
    expect(findTextFault(wideText(2000))).toBeUndefined()
    expect(findTextFault(wideText(100_000))?.message).toMatch(/more than 5000 parts/)
    const long = toRichText([{ kind: 'paragraph', text: 'x'.repeat(LIMITS.characters + 1) }])
    expect(findTextFault(long)?.message).toMatch(/more than 200000 characters/)
  })

  it('is looked at without a stack and without an end to go in circles', () => {
    expect(findTextFault(deepText(200_000))?.message).toMatch(/levels/)
    const circle = { type: 'list', listType: 'bullet', children: [] as object[] }
    circle.children.push({ type: 'listitem', children: [circle] })
    expect(findTextFault({ root: { children: [circle] } })?.message).toMatch(/levels/)
  })
})

describe('what is given out of a bad text', () => {
  it('is a good one with all its words', () => {
    const wrong = badTexts(GOOD).flatMap(({ name, value }) => {
      const harmless = toHarmless(value)
      const fault = findTextFault(harmless.value)
      const kept = new Set(wordsIn(harmless.value))
      const lost = wordsIn(value).filter((word) => !kept.has(word))
      return fault || lost.length > 0 || harmless.changes.length === 0
        ? [`${name}: ${fault?.message ?? lost.join(' ')}`]
        : []
    })
    expect(wrong).toEqual([])
  })

  it('is the same text when it is good', () => {
    const { changes, value } = toHarmless(GOOD)
    expect(value).toBe(GOOD)
    expect(changes).toEqual([])
  })

  it('keeps the words of what is deep or has no form', () => {
    const deep = toHarmless(deepText(50_000))
    expect(findTextFault(deep.value)).toBeUndefined()
    expect(wordsIn(deep.value)).toEqual(['deep'])
    expect(wordsIn(toHarmless('only words').value)).toEqual(['only', 'words'])
    expect(toHarmless(5).value).toBeNull()
  })

  it('says where a link led that is taken out, and keeps its words', () => {
    const bad = structuredClone(GOOD)
    const paragraph = bad.root.children[2] as { children: { fields?: { url: string } }[] }
    for (const child of paragraph.children)
      if (child.fields) child.fields.url = 'javascript:alert(1)'
    const { changes, dropsMore, value } = toHarmless(bad)
    expect(changes.join()).toMatch(/a link to "javascript:alert\(1\)" is taken from its words/)
    expect(dropsMore).toBe(false)
    expect(JSON.stringify(value)).not.toContain('javascript')
    expect(wordsIn(value)).toEqual(wordsIn(GOOD))
  })
})
