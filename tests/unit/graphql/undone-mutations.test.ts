import { describe, expect, test } from '@jest/globals'
import { GraphQLError, parse } from 'graphql'

import { AppError } from '@/errors'
import { keptNothing } from '@/graphql/serve/undone-mutations'

const conflict = new AppError('WRITE_CONFLICT', 'x')

const ask = (query: string, data: object | null, ...errors: [cause: Error, path: string[]][]) =>
  keptNothing(
    { document: parse(query), schema: {} as never },
    {
      data: data as never,
      errors: errors.map(([originalError, path]) => new GraphQLError('x', { originalError, path })),
    },
  )

describe('nothing was kept of a mutation', () => {
  test.each([{ a: null }, null])('that met another one, whatever its answer holds: %j', (data) => {
    expect(ask('mutation{a}', data, [conflict, ['a']])).toBe(true)
  })

  test('of which each part met another one', () => {
    const data = { a: null, b: null }
    expect(ask('mutation{a b}', data, [conflict, ['a']], [conflict, ['b']])).toBe(true)
  })
})

describe('something may have been kept', () => {
  test.each<[string, boolean]>([
    ['of a question', ask('{a}', { a: null }, [conflict, ['a']])],
    ['without an error', ask('mutation{a}', { a: null })],
    ['of another part', ask('mutation{a b}', { a: 1, b: null }, [conflict, ['b']])],
    ['when reading it met another one', ask('mutation{a{b}}', { a: null }, [conflict, ['a', 'b']])],
    ['with another error', ask('mutation{a}', { a: null }, [new Error('x'), ['a']])],
    [
      'when that is not known',
      ask('mutation{a}', { a: null }, [new AppError('COMMIT_UNKNOWN', 'x'), ['a']]),
    ],
  ])('%s', (_what, result) => {
    expect(result).toBe(false)
  })
})
