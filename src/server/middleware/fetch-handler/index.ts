import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'

import { CLIENT_HEADER } from '@/domain/public-forms'

type FetchHandler = (request: Request) => Promise<Response>

export const headersOf = (req: ExpressRequest): Headers => {
  const headers = new Headers()
  for (let index = 0; index < req.rawHeaders.length; index += 2)
    headers.append(req.rawHeaders[index] ?? '', req.rawHeaders[index + 1] ?? '')
  // Ours alone: what a client sends under this name is overwritten.
  headers.set(CLIENT_HEADER, req.ip ?? '')
  return headers
}

const bodyOf = (req: ExpressRequest): BodyInit | undefined => {
  if (req.method === 'GET' || req.method === 'HEAD') return undefined
  // Read already by a middleware that limits its size.
  if (typeof req.body === 'string') return req.body
  // Taken in already as a whole.
  if (req.body instanceof Readable) return Readable.toWeb(req.body) as ReadableStream<Uint8Array>
  return Readable.toWeb(req) as ReadableStream<Uint8Array>
}

/** The same request as the Fetch API knows it, with the client's address in `CLIENT_HEADER`. */
export const toFetchRequest = (req: ExpressRequest, signal: AbortSignal): Request => {
  const url = new URL(req.originalUrl, `${req.protocol}://${req.host ?? 'localhost'}`)
  const init = { method: req.method, headers: headersOf(req), body: bodyOf(req), signal }
  return new Request(url, { ...init, duplex: 'half' } as RequestInit)
}

const send = async (response: Response, res: ExpressResponse): Promise<void> => {
  res.status(response.status)
  response.headers.forEach((value, name) => {
    // The middleware before may have said what else the answer depends on.
    if (name === 'vary') res.vary(value)
    else if (name !== 'set-cookie') res.setHeader(name, value)
  })
  // The rest of a body that was refused would be taken for the next request, which then never ends.
  if (!res.req.complete) res.setHeader('Connection', 'close')
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies)
  if (response.body) await pipeline(Readable.fromWeb(response.body as never), res)
  else res.end()
}

/** Serves a Fetch API handler, such as Payload's, from Express, streaming both ways. */
export const fetchHandler =
  (handle: FetchHandler) =>
  async (req: ExpressRequest, res: ExpressResponse, next: NextFunction): Promise<void> => {
    // Log, compression, uploads and the stream each wait for its end.
    res.setMaxListeners(20)
    const aborted = new AbortController()
    res.once('close', () => aborted.abort())
    try {
      await send(await handle(toFetchRequest(req, aborted.signal)), res)
    } catch (error) {
      // A client that went away is not a fault of ours.
      if (!res.destroyed) next(error)
    }
  }
