import { describe, expect, test } from '@jest/globals'

import { createTurns, createUnit } from '@/units'

const PATIENCE = { waitMs: 200, nestedMs: 60, leaseMs: 1000 }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const unit = () => createUnit(undefined)

describe('a turn', () => {
  test('is given in the order of asking, one at a time for a key', async () => {
    const take = createTurns(PATIENCE)
    const order: number[] = []
    let inside = 0
    const visit = async (number: number) => {
      const release = await take({ key: 'a', unit: unit() })
      inside += 1
      expect(inside).toBe(1)
      await pause(2)
      order.push(number)
      inside -= 1
      release()
      release()
    }
    await Promise.all([0, 1, 2, 3, 4].map(visit))
    expect(order).toEqual([0, 1, 2, 3, 4])
  })

  test('of another key is given at once', async () => {
    const take = createTurns(PATIENCE)
    await take({ key: 'a', unit: unit() })
    await expect(take({ key: 'b', unit: unit() })).resolves.toBeInstanceOf(Function)
  })

  test('that does not come in time is an error, and those behind still get theirs', async () => {
    const take = createTurns(PATIENCE)
    const release = await take({ key: 'notes:1', unit: unit() })
    await expect(take({ key: 'notes:1', unit: unit() })).rejects.toMatchObject({
      code: 'DOCUMENT_BUSY',
      message: expect.stringContaining('notes:1'),
    })
    const behind = take({ key: 'notes:1', unit: unit() })
    release()
    await expect(behind).resolves.toBeInstanceOf(Function)
  })

  test('held by the unit that called the one which waits is refused before that', async () => {
    const take = createTurns(PATIENCE)
    const caller = unit()
    await take({ key: 'notes:1', unit: caller })
    const grandchild = createUnit(createUnit(caller))
    const since = performance.now()
    await expect(take({ key: 'notes:1', unit: grandchild })).rejects.toMatchObject({
      code: 'NESTED_WRITE_WITHOUT_REQUEST',
      message: expect.stringContaining('notes:1'),
    })
    expect(performance.now() - since).toBeLessThan(PATIENCE.waitMs)
  })
})
