import { describe, expect, it } from '@jest/globals'

import { partsOf } from '@/domain/workflow/parts-of'

import { personOf, rowOf } from './sample'

const maltese = rowOf()
const english = rowOf({ locale: 'en', isSource: true })

describe('the parts somebody has in a language', () => {
  it.each([
    ['an editor, in every language', personOf(['editor']), ['editor'], ['editor']],
    ['an administrator, as an editor', personOf(['admin']), ['editor'], ['editor']],
    ['a translator, not of the source', personOf(['translator'], ['mt', 'en']), ['translator'], []],
    [
      'a reviewer, of the source too',
      personOf(['reviewer'], ['mt', 'en']),
      ['reviewer'],
      ['reviewer'],
    ],
    ['several', personOf(['reviewer', 'translator'], ['mt']), ['reviewer', 'translator'], []],
    ['a translator of another language', personOf(['translator'], ['pl']), [], []],
    ['no languages: none, not all', personOf(['translator', 'reviewer']), [], []],
    ['a moderator', personOf(['moderator'], ['mt', 'en']), [], []],
    ['an API consumer', personOf(['api-consumer'], ['mt', 'en']), [], []],
    ['no role', personOf([], ['mt', 'en']), [], []],
  ])('are of %s', (_who, person, inMaltese, inEnglish) => {
    expect(partsOf(person, maltese)).toEqual(inMaltese)
    expect(partsOf(person, english)).toEqual(inEnglish)
  })
})
