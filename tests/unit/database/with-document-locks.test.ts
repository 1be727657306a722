import { expect, test } from '@jest/globals'
import type { Config, SanitizedConfig } from 'payload'

import { assertDocumentLocks, withDocumentLocks } from '@/units'

const own = () => undefined
const config = {
  collections: [{ slug: 'notes', fields: [], hooks: { beforeOperation: [own] } }],
  globals: [{ slug: 'site', fields: [] }],
} as unknown as Config

test('the lock comes before all other hooks, and loses none of them', () => {
  const { collections, globals } = withDocumentLocks(config)
  const hooks = collections?.[0]?.hooks?.beforeOperation
  expect(hooks).toHaveLength(2)
  expect(hooks?.[1]).toBe(own)
  expect(globals?.[0]?.hooks?.beforeOperation).toHaveLength(1)
})

test('a configuration with a collection left out is refused by name', () => {
  const complete = withDocumentLocks(config) as SanitizedConfig
  expect(() => assertDocumentLocks(complete)).not.toThrow()
  const forgotten = { ...complete, collections: [...complete.collections, { slug: 'late' }] }
  expect(() => assertDocumentLocks(forgotten as SanitizedConfig)).toThrow('"late"')
})

test('collections of Payload itself need no lock', () => {
  const complete = withDocumentLocks(config) as SanitizedConfig
  const jobs = { slug: 'payload-jobs' }
  const whole = { ...complete, collections: [...complete.collections, jobs] }
  expect(() => assertDocumentLocks(whole as SanitizedConfig)).not.toThrow()
})
