import { Router } from 'express'
import type { Payload } from 'payload'

import { isReady } from './is-ready'

/** `/healthz`: the process runs. `/readyz`: the database answers and its migrations are done. */
export const health = (payload: Payload): Router => {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', async (_req, res) => {
    const { ready, reason } = await isReady(payload)
    res.set('Cache-Control', 'no-store').status(ready ? 200 : 503)
    res.json({ status: ready ? 'ready' : 'not ready', reason })
  })
  return router
}
