import { monitorEventLoopDelay } from 'node:perf_hooks'

import config from '@payload-config'
import { getPayload } from 'payload'
import pino from 'pino'

import { closePayload } from '@/database'
import { prepareGraphql } from '@/graphql'
import type { Role } from '@/roles'
import { createApp } from '@/server/create-app'
import { listen } from '@/server/listen'
import { shutDownOnSignal } from '@/server/shut-down'

import { describeRoutes } from './describe-routes'
import { standInForNext } from './stand-in-for-next'

export type ServerOptions = {
  trustProxy?: number
  /** For stopping, all in ms. */
  delayMs?: number
  graceMs?: number
  /** Neither jobs nor the database end when they are asked to. */
  hangs?: boolean
  /** How long a client may send nothing and take nothing, in ms. */
  stallMs?: number
}

export type Measured = {
  /** Processor time of the whole process since the last question, in ms. */
  cpuMs: number
  /** The longest time that the event loop was held since the last question, in ms. */
  stallMs: number
  /**
   * The most processor time that passed between two turns of the event loop, in ms: what held it,
   * without what other programs took.
   */
  heldMs: number
  /** Memory now, and the most there was since the last question, in bytes. */
  rss: number
  mostRss: number
}

/** The application without Next, in a process of its own that tells what it takes. */
const {
  hangs,
  stallMs,
  trustProxy = 0,
  ...stop
} = JSON.parse(process.env.SERVER_OPTIONS ?? '{}') as ServerOptions
const stopping = new AbortController()
const forEver = () => new Promise<void>(() => undefined)
const payload = await getPayload({ config })
const logger = pino({ level: 'silent' })
await prepareGraphql(await config)
const app = createApp({
  config: await config,
  logger,
  pages: standInForNext,
  payload,
  stopping: stopping.signal,
  trustProxy,
})
const { connections, port, server } = await listen({
  handler: app,
  host: '127.0.0.1',
  port: 0,
  stallMs,
})

type Account = { password: string; roles: Role[] }
let people = 0

const makeAccount = async ({ password, roles }: Account): Promise<void> => {
  people += 1
  const email = `person${people}-${process.pid}@test.example`
  const data = { email, languages: [], name: `Person ${people}`, password, roles }
  // Nobody is there yet who could.
  await payload.create({ collection: 'users', data, overrideAccess: true })
  process.send?.({ email })
}

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let cpu = process.cpuUsage()
let mostRss = 0
setInterval(() => {
  mostRss = Math.max(mostRss, process.memoryUsage.rss())
}, 10).unref()
let heldMs = 0
let turn = process.cpuUsage()
setInterval(() => {
  const { system, user } = process.cpuUsage(turn)
  heldMs = Math.max(heldMs, (system + user) / 1000)
  turn = process.cpuUsage()
}, 5).unref()

process.on('message', (question) => {
  if (question === 'routes') process.send?.(describeRoutes(payload.config))
  if (typeof question === 'object') void makeAccount(question as Account)
  if (question !== 'measure') return
  const used = process.cpuUsage(cpu)
  const rss = process.memoryUsage.rss()
  const measured: Measured = {
    cpuMs: (used.user + used.system) / 1000,
    stallMs: delay.max / 1e6,
    heldMs,
    rss,
    mostRss: Math.max(mostRss, rss),
  }
  process.send?.(measured)
  cpu = process.cpuUsage()
  mostRss = 0
  heldMs = 0
  delay.reset()
})
process.once('disconnect', () => process.exit(0))
shutDownOnSignal({
  ...stop,
  close: () => (hangs ? forEver() : closePayload(payload)),
  connections,
  logger,
  server,
  stopping,
  stopWork: () => (hangs ? forEver() : Promise.resolve()),
})
process.send?.({ url: `http://127.0.0.1:${port}` })
