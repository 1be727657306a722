import type { Request } from 'express'
import { createLocalReq, executeAuthStrategies, type Payload } from 'payload'

import { headersOf } from '../fetch-handler'

/** Whether somebody is logged in, as Payload will find it again once the body is there. */
export const isLoggedIn =
  (payload: Payload) =>
  async (request: Request): Promise<boolean> => {
    const headers = headersOf(request)
    const req = await createLocalReq({ req: { headers } }, payload)
    const { user } = await executeAuthStrategies({ headers, payload, req })
    return user !== null
  }
