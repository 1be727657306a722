import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { type RunningServer, startServer } from './server'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

it('answers while it is left alone', async () => {
  await server.measure()
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  expect((await server.measure()).stallMs).toBeLessThan(1000)
})
