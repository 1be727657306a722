import { describe, expect, it } from '@jest/globals'
import { parse } from 'graphql'

import { countFields } from '@/graphql/count-fields'

describe('the size of a query', () => {
  it('counts fields and levels through fragments', () => {
    const query = '{ a { ...F } b { ... on X { c { d } } } } fragment F on X { e f { g } }'
    expect(countFields(parse(query))).toEqual({ fields: 7, depth: 3 })
  })

  it('is known at once for fragments that multiply', () => {
    const fragments = Array.from(
      { length: 30 },
      (_, level) => `fragment F${level} on X { ...F${level + 1} ...F${level + 1} }`,
    )
    const { fields } = countFields(
      parse(`{ ...F0 } ${fragments.join(' ')} fragment F30 on X { a }`),
    )
    expect(fields).toBe(2 ** 30)
  })

  it('is refused for fragments that contain themselves', () => {
    expect(() => countFields(parse('{ ...A } fragment A on X { b { ...A } }'))).toThrow(
      'contains itself',
    )
  })
})
