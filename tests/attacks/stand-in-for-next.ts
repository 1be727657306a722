import type { Server } from 'node:http'

import type { Request, Response } from 'express'

type WithServer = { server?: Server }

let hasListener = false

/**
 * Answers what Next would: nothing is there. With its first page it listens for upgrades on the
 * server of the request, and leaves open what it does not know, as Next does. `/hang` never answers.
 *
 * @see node_modules/next/dist/server/next.js setupWebSocketHandler
 */
export const standInForNext = (req: Request, res: Response): void => {
  if (!hasListener) {
    hasListener = true
    const { server } = req.socket as WithServer
    server?.on('upgrade', () => undefined)
    server?.once('connect', () => undefined)
  }
  if (req.path !== '/hang') res.status(404).end()
}
