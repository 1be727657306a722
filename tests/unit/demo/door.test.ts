import { expect, test } from '@jest/globals'

test('the demo can be opened before the configuration is read and checked', async () => {
  process.env.PORT = 'no port'
  await expect(import('@/env')).rejects.toThrow('PORT')
  await expect(import('@/demo')).resolves.toHaveProperty('demoPayloadSecret')
})
