import { expect, test } from '@jest/globals'
import type { BaseDatabaseAdapter } from 'payload'

import { keepVersionTimesRising } from '@/database/writes/keep-version-times-rising'

const NEWEST = '2026-03-01T12:00:00.500Z'
const NEXT = '2026-03-01T12:00:00.501Z'
const found = () => Promise.resolve({ docs: [{ updatedAt: NEWEST }] })
const adapter = { findVersions: found, findGlobalVersions: found } as unknown as BaseDatabaseAdapter

const create = (updatedAt: string) =>
  keepVersionTimesRising({
    adapter,
    name: 'createVersion',
    args: { collectionSlug: 'notes', parent: '1', updatedAt, versionData: {} },
  })

test('a version of the same millisecond, or from a clock behind, gets the next millisecond', async () => {
  expect(await create(NEWEST)).toMatchObject({ updatedAt: NEXT })
  expect(await create('2025-01-01T00:00:00.000Z')).toMatchObject({ updatedAt: NEXT })
})

test('a later version keeps its time', async () => {
  expect(await create('2026-03-01T12:00:01.000Z')).toMatchObject({
    updatedAt: '2026-03-01T12:00:01.000Z',
  })
})

test('a version updated in place gets it too', async () => {
  const versionData = { latest: true, parent: '1', updatedAt: NEWEST }
  const args = { collection: 'notes', versionData }
  expect(await keepVersionTimesRising({ adapter, name: 'updateVersion', args })).toEqual({
    collection: 'notes',
    versionData: { ...versionData, updatedAt: NEXT },
  })
})

test('documents keep theirs', async () => {
  const args = { collection: 'notes', data: { updatedAt: NEWEST } }
  expect(await keepVersionTimesRising({ adapter, name: 'updateOne', args })).toBe(args)
})
