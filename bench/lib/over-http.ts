import { monitorEventLoopDelay } from 'node:perf_hooks'

import config from '@payload-config'
import type { Payload } from 'payload'

import { createLogger } from '@/log'
import type { Role } from '@/roles'
import { createApp } from '@/server/create-app'
import { listen } from '@/server/listen'

export type Served = { url: string; close: () => void }

/** The application as `npm start` serves it, without the admin's pages, in this process. */
export const listenAt = async (wanted: number, payload: Payload) => {
  const handler = createApp({
    config: await config,
    logger: createLogger(),
    pages: (_req, res) => res.status(404).end(),
    payload,
    trustProxy: 0,
  })
  return listen({ handler, host: '127.0.0.1', port: wanted })
}

/** The same at a free port. */
export const serve = async (payload: Payload): Promise<Served> => {
  const { port, server } = await listenAt(0, payload)
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, close }
}

/** @returns the header that says who asks */
export const logIn = async (payload: Payload, role: Role): Promise<{ Authorization: string }> => {
  const login = { email: `${role}@bench.example`, password: 'correct horse battery' }
  const data = { ...login, name: 'Bench', roles: [role] }
  await payload.create({ collection: 'users', data, overrideAccess: true })
  const { token } = await payload.login({ collection: 'users', data: login })
  return { Authorization: `JWT ${token ?? ''}` }
}

const time = async (ask: () => Promise<Response>): Promise<number> => {
  const start = performance.now()
  const response = await ask()
  const text = await response.text()
  const ms = performance.now() - start
  if (!response.ok)
    throw new Error(`${response.url} answered ${response.status}: ${text.slice(0, 500)}`)
  return ms
}

export type Times = {
  firstMs: number
  medianMs: number
  slowestMs: number
  /** For how long the process answered nobody else, at the most. */
  stallMs: number
}

/** Asks again and again. */
export const measureRounds = async (
  ask: () => Promise<Response>,
  rounds: number,
): Promise<Times> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await time(ask))
  delay.disable()
  const [first = 0] = times
  times.sort((a, b) => a - b)
  return {
    firstMs: Math.round(first),
    medianMs: Math.round(times[Math.floor(rounds / 2)] ?? 0),
    slowestMs: Math.round(times.at(-1) ?? 0),
    stallMs: Math.round(delay.max / 1e6),
  }
}
