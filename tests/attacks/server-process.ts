import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { AddressInfo } from 'node:net'

import config from '@payload-config'
import { getPayload } from 'payload'
import pino from 'pino'

import { closePayload } from '@/database'
import { prepareGraphql } from '@/graphql'
import { createApp } from '@/server/create-app'
import { listen, shutDownOnSignal } from '@/server/listen'

export type ServerOptions = { trustProxy?: number }

export type Measured = {
  /** Processor time of the whole process since the last question, in ms. */
  cpuMs: number
  /** The longest time that the event loop was held since the last question, in ms. */
  stallMs: number
  /** Memory now, and the most there was since the last question, in bytes. */
  rss: number
  mostRss: number
}

/** The application without Next, in a process of its own that tells what it takes. */
const { trustProxy = 0 } = JSON.parse(process.env.SERVER_OPTIONS ?? '{}') as ServerOptions
const payload = await getPayload({ config })
const logger = pino({ level: 'silent' })
await prepareGraphql(await config)
const app = createApp({
  config: await config,
  logger,
  pages: (_req, res) => res.status(404).end(),
  payload,
  trustProxy,
})
const { server } = await listen({ handler: app, host: '127.0.0.1', port: 0 })
const { port } = server.address() as AddressInfo

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let cpu = process.cpuUsage()
let mostRss = 0
setInterval(() => {
  mostRss = Math.max(mostRss, process.memoryUsage.rss())
}, 10).unref()

process.on('message', (question) => {
  if (question !== 'measure') return
  const used = process.cpuUsage(cpu)
  const rss = process.memoryUsage.rss()
  const measured: Measured = {
    cpuMs: (used.user + used.system) / 1000,
    stallMs: delay.max / 1e6,
    rss,
    mostRss: Math.max(mostRss, rss),
  }
  process.send?.(measured)
  cpu = process.cpuUsage()
  mostRss = 0
  delay.reset()
})
process.once('disconnect', () => process.exit(0))
shutDownOnSignal({ close: () => closePayload(payload), logger, server })
process.send?.({ url: `http://127.0.0.1:${port}` })
