import type { Request } from 'express'
import type { Payload } from 'payload'

import { createLocalReq, executeAuthStrategies } from '@/payload-internals'
import { isStaff } from '@/roles'

import { headersOf } from '../fetch-handler'

/** Whoever sends a request: `staff` works here, an `account` does not, a `stranger` has none. */
export type Standing = 'account' | 'staff' | 'stranger'

export type AskStanding = (req: Request) => Promise<Standing>

const known = new WeakMap<Request, Promise<Standing>>()

const ask = async (payload: Payload, request: Request): Promise<Standing> => {
  const { authorization, cookie } = request.headers
  if (authorization === undefined && cookie === undefined) return 'stranger'
  const headers = headersOf(request)
  const req = await createLocalReq({ req: { headers } }, payload)
  const { user } = await executeAuthStrategies({ headers, payload, req })
  if (!user) return 'stranger'
  return isStaff(user) ? 'staff' : 'account'
}

/** Asked once for each request, as Payload will find it again. */
export const standingFor =
  (payload: Payload): AskStanding =>
  (req) => {
    const standing = known.get(req) ?? ask(payload, req)
    known.set(req, standing)
    return standing
  }
