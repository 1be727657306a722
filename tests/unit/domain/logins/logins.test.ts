import { describe, expect, it } from '@jest/globals'

import { createLoginGuard, makeDevice, readDevice } from '@/domain/logins'
import { createPenalties } from '@/domain/logins/create-penalties'
import { createTurns } from '@/domain/logins/create-turns'

const MINUTE = 60_000

describe('penalties', () => {
  const rule = { free: 3, firstMs: 1000, mostMs: 8000, forgetMs: MINUTE, mostKeys: 100 }

  it('double up to the most, and are forgotten', () => {
    const { count, waitMs } = createPenalties(rule)
    const waits = Array.from({ length: 8 }, () => {
      count('a', 0)
      return waitMs('a', 0)
    })
    expect(waits).toEqual([0, 0, 1000, 2000, 4000, 8000, 8000, 8000])
    expect([waitMs('b', 0), waitMs('a', MINUTE)]).toEqual([0, 0])
  })

  it('count many that come at once before any of them has ended', () => {
    const { count, waitMs } = createPenalties(rule)
    const let1 = Array.from({ length: 50 }, () => (waitMs('a', 0) > 0 ? undefined : count('a', 0)))
    expect(let1.filter(Boolean)).toHaveLength(3)
  })

  it('are kept for so many keys, whatever comes', () => {
    const { count, countOf, size } = createPenalties(rule)
    for (let index = 0; index < 10_000; index += 1) count(`key ${index}`, 0)
    expect([size(), countOf('key 9999', 0), countOf('key 0', 0)]).toEqual([100, 1, 0])
  })

  it('are as before when an attempt is taken back', () => {
    const { count, countOf, waitMs } = createPenalties(rule)
    for (let index = 0; index < 2; index += 1) count('a', 0)
    count('a', 0)()
    expect([countOf('a', 0), waitMs('a', 0)]).toEqual([2, 0])
  })
})

describe('turns', () => {
  it('come to known browsers first, then to each group in its turn', async () => {
    const { take } = createTurns({ atOnce: 1, patienceMs: 5000, waiting: 20 })
    const order: string[] = []
    const first = await take({ group: 'x', rank: 1 })
    const queue = (name: string, group: string, rank: number) =>
      take({ group, rank }).then((release) => {
        order.push(name)
        release?.()
      })
    const all = [
      queue('a1', 'a', 1),
      queue('a2', 'a', 1),
      queue('a3', 'a', 1),
      queue('b1', 'b', 1),
      queue('failed', 'c', 2),
      queue('known', 'a', 0),
    ]
    first?.()
    await Promise.all(all)
    expect(order[0]).toBe('known')
    expect(order.indexOf('b1')).toBeLessThan(order.indexOf('a2'))
    expect(order.at(-1)).toBe('failed')
  })

  it('leave a place for a newcomer when one group has taken all', async () => {
    const { take, waiting } = createTurns({ atOnce: 1, patienceMs: 200, waiting: 5 })
    await take({ group: 'x', rank: 1 })
    const flood = Array.from({ length: 20 }, () => take({ group: 'flood', rank: 1 }))
    const newcomer = take({ group: 'quiet', rank: 1 })
    expect(waiting()).toBe(5)
    expect((await Promise.all(flood)).filter(Boolean)).toEqual([])
    expect(await newcomer).toBeUndefined()
    expect(waiting()).toBe(0)
  })

  it('let no more work than they say', async () => {
    const { take } = createTurns({ atOnce: 2, patienceMs: 5000, waiting: 50 })
    let [running, most] = [0, 0]
    const work = async () => {
      const release = await take({ group: 'a', rank: 1 })
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running -= 1
      release?.()
    }
    await Promise.all(Array.from({ length: 30 }, work))
    expect(most).toBe(2)
  })
})

describe('the guard of logins', () => {
  const attempt = (network: string, account = 'anna@test.example') => ({
    account,
    network,
    wideNetwork: network,
  })

  it('never keeps out a network that has not failed, however many others do', async () => {
    const { begin } = createLoginGuard({ atOnce: 1000 })
    for (let index = 0; index < 500; index += 1) {
      const begun = await begin(attempt(`n${index % 60}`))
      if ('turn' in begun) begun.turn.end()
    }
    expect(await begin(attempt('n3'))).toMatchObject({ why: 'failures' })
    expect(await begin(attempt('quiet'))).toHaveProperty('turn')
  })

  it('waits a minute after one failure while the account is under attack', async () => {
    let now = 0
    const { begin } = createLoginGuard({ atOnce: 1000, clock: () => now })
    for (let index = 0; index < 60; index += 1) await begin(attempt(`n${index}`))
    await begin(attempt('late'))
    expect(await begin(attempt('late'))).toEqual({ waitMs: MINUTE, why: 'failures' })
    now = MINUTE
    expect(await begin(attempt('late'))).toHaveProperty('turn')
  })

  it('forgets failures with a success', async () => {
    const { begin } = createLoginGuard({ atOnce: 1000 })
    for (let round = 0; round < 7; round += 1) {
      for (let index = 0; index < 4; index += 1) await begin(attempt('n'))
      const begun = await begin(attempt('n'))
      if ('turn' in begun) begun.turn.succeed()
      else throw new Error(`round ${round} waits`)
    }
  })
})

describe('the mark of a browser', () => {
  const question = { account: 'anna@test.example', now: 0, secret: 's'.repeat(24) }

  it('is known for its account, for a year, and as it was made', () => {
    const mark = makeDevice(question)
    const known = readDevice(mark, question)
    expect(known).toMatch(/^[\w-]{22}$/)
    expect(readDevice(mark, { ...question, now: 366 * 24 * 60 * MINUTE })).toBeUndefined()
    expect(readDevice(mark, { ...question, account: 'eve@test.example' })).toBeUndefined()
    expect(readDevice(mark, { ...question, secret: 't'.repeat(24) })).toBeUndefined()
    const [nonce, until, mac] = mark.split('.')
    for (const forged of [
      `${nonce}.${Number(until) + 1}.${mac}`,
      `${nonce}.${until}.`,
      `${'A'.repeat(22)}.${until}.${mac}`,
      '',
      undefined,
      'x.y.z',
    ])
      expect(readDevice(forged, question)).toBeUndefined()
  })
})
