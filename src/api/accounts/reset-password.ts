import { addDataAndFileToRequest, type Endpoint } from 'payload'

import { useReset } from '@/domain/password-resets'
import { clientOf, limitRate, networkOf } from '@/domain/public-forms'
import { loginOperation } from '@/payload-internals'

import { sessionAnswer } from './session-answer'

const HOUR = 60 * 60

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/**
 * `POST /api/users/reset-password`, in the place of Payload's: takes the token of the mail, of which
 * only a hash is kept, and logs in with the new password.
 */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const network = networkOf(clientOf(req))
    await limitRate(req, [{ name: 'reset-use:network', key: network, points: 60, seconds: HOUR }])
    const password = textOf(req.data?.password)
    const given = { password, token: textOf(req.data?.token) }
    const account = await useReset(given, { now: new Date(), req })
    const collection = req.payload.collections.users
    const result = await loginOperation({ collection, data: { email: account, password }, req })
    const message = req.t('authentication:passwordResetSuccessfully')
    return sessionAnswer({ account, message, result }, req)
  },
}
