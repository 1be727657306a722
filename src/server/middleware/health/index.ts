import { Router } from 'express'
import type { Payload } from 'payload'

import { isReady } from './is-ready'

type HealthOptions = { payload: Payload; stopping?: AbortSignal | undefined }

const STOPPING = { ready: false, reason: 'shutting down' }

/**
 * `/healthz`: the process runs. `/readyz`: it is not about to stop, the database answers and its
 * migrations are done. Where it can read and not write it is `degraded`, and still serves readers.
 */
export const health = ({ payload, stopping }: HealthOptions): Router => {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    const { ready, reason } = stopping?.aborted ? STOPPING : await isReady(payload)
    res.set('Cache-Control', 'no-store').status(ready ? 200 : 503)
    const able = reason === undefined ? 'ready' : 'degraded'
    res.json({ status: ready ? able : 'not ready', reason })
  })
  return router
}
