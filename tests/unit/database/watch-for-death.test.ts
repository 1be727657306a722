import { expect, test } from '@jest/globals'

import { watchForDeath } from '@/database/mongodb/watch-for-death'

const LEASE_MS = 40
const PATIENCE = { leaseMs: LEASE_MS, nestedMs: 1000, waitMs: 1000 }
const row = { _id: 'unit', owner: 'process', beat: 1 }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a unit is dead when its count has stood still for as long as a lease', async () => {
  const watch = watchForDeath(PATIENCE)
  expect(watch.isDead(row)).toBe(false)
  await pause(LEASE_MS + 10)
  expect(watch.isDead(row)).toBe(true)
})

test('a unit that counts, or that another process took over, is alive', async () => {
  const watch = watchForDeath(PATIENCE)
  watch.isDead(row)
  await pause(LEASE_MS + 10)
  expect(watch.isDead({ ...row, beat: 2 })).toBe(false)
  await pause(LEASE_MS + 10)
  expect(watch.isDead({ ...row, beat: 2, owner: 'another' })).toBe(false)
})

test('what was seen of a unit that is over is forgotten', async () => {
  const watch = watchForDeath(PATIENCE)
  watch.isDead(row)
  await pause(LEASE_MS + 10)
  watch.forgetAllBut([])
  expect(watch.isDead(row)).toBe(false)
})
