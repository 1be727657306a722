import { describe, expect, test } from '@jest/globals'

import { keepRowIds } from '@/demo/writing/keep-row-ids'
import { toRichText } from '@/demo/writing/to-rich-text'

describe('keepRowIds', () => {
  test('gives rows the ids of the stored rows at the same place, at every depth', () => {
    const stored = {
      sections: [
        { id: 's1', blockType: 'quoteSection' },
        { id: 's2', items: [{ id: 'i1' }, { id: 'i2' }] },
      ],
    }
    const data = {
      sections: [
        { blockType: 'quoteSection', text: 'Zdanie' },
        { items: [{ text: 'a' }, { text: 'b' }] },
      ],
    }
    expect(keepRowIds(data, stored)).toEqual({
      sections: [
        { id: 's1', blockType: 'quoteSection', text: 'Zdanie' },
        {
          id: 's2',
          items: [
            { id: 'i1', text: 'a' },
            { id: 'i2', text: 'b' },
          ],
        },
      ],
    })
  })

  test('leaves lists of references, running text and new rows as they are', () => {
    const body = toRichText(['One', 'Two'])
    const data = { body, items: ['a', 'b'], principles: [{ text: 'new' }] }
    const stored = { body: toRichText(['Jeden', 'Dwa']), items: ['c'], principles: [] }
    expect(keepRowIds(data, stored)).toEqual(data)
  })
})
