import { AppError } from '@/errors'

import { DEMO_DOMAIN } from '../logins'

/** @throws CONFIGURATION_INVALID for the first account that the demo did not make */
export const assertOnlyDemoLogins = (emails: string[]): void => {
  const foreign = emails.find((email) => !email.endsWith(`@${DEMO_DOMAIN}`))
  if (foreign === undefined) return
  throw new AppError(
    'CONFIGURATION_INVALID',
    `This database holds an account that is no demo login (${foreign}): --reset deletes nothing here.`,
  )
}
