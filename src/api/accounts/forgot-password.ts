import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'

import { askReset } from '@/domain/password-resets'
import { clientOf, evenly, limitRate, networkOf } from '@/domain/public-forms'
import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

/** Longer than asking takes, so that the time tells nothing. */
const ASK_MS = 300
const HOUR = 60 * 60

const readEmail = ({ data }: PayloadRequest): string => {
  const email: unknown = data?.email
  if (typeof email === 'string' && email.trim() && email.length <= 254)
    return email.trim().toLowerCase()
  throw new AppError('INPUT_INVALID', 'Give the "email" of the account, as a text.')
}

/**
 * `POST /api/users/forgot-password`, in the place of Payload's: the same answer in the same time
 * whether there is such an account or not.
 */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email = readEmail(req)
    const network = networkOf(clientOf(req))
    await limitRate(req, [{ name: 'reset:network', key: network, points: 20, seconds: HOUR }])
    const { language } = req.i18n
    const locale = isLocale(language) ? language : DEFAULT_LOCALE
    await evenly(ASK_MS, () => askReset({ email, locale }, { now: new Date(), req }))
    return Response.json(
      { message: req.t('general:success') },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
}
