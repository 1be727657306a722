import { expect, it } from '@jest/globals'

import { createSlots } from '@/server/middleware/uploads/create-slots'

const never = new AbortController().signal

it('lets one work at a time, the others in order', async () => {
  const { take } = createSlots({ atOnce: 1, patienceMs: 1000, waiting: 5 })
  const first = await take(never)
  const order: number[] = []
  const others = [2, 3].map(async (number) => {
    const release = await take(never)
    order.push(number)
    release?.()
  })
  first?.()
  // Given back twice counts once.
  first?.()
  await Promise.all(others)
  expect(order).toEqual([2, 3])
  const again = await take(never)
  expect(await Promise.race([take(never), Promise.resolve('waits')])).toBe('waits')
  again?.()
})

it('sends away who waits too long, who would be one too many and who has gone', async () => {
  const { take } = createSlots({ atOnce: 1, patienceMs: 20, waiting: 2 })
  const first = await take(never)
  const gone = new AbortController()
  const [late, left] = [take(never), take(gone.signal)]
  expect(await take(never)).toBeUndefined()
  gone.abort()
  expect(await left).toBeUndefined()
  expect(await late).toBeUndefined()
  first?.()
  expect(await take(never)).toBeDefined()
})
