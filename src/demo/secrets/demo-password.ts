import { createHash } from 'node:crypto'
import path from 'node:path'

import { keepSecret } from './keep-secret'

type PasswordOptions = {
  /** As in `DATABASE_URI`; undefined is the default database. */
  databaseUri: string | undefined
  /** `DEMO_PASSWORD`, which replaces the one from before. */
  given: string | undefined
  /** Where it is remembered. */
  folder?: string
}

/** The password of the demo logins: random for each database and the same on every run. */
export const demoPassword = ({
  databaseUri = '',
  folder = 'data',
  given,
}: PasswordOptions): string => {
  // The address itself may hold a password.
  const name = createHash('sha256').update(databaseUri).digest('hex').slice(0, 12)
  return keepSecret(path.resolve(folder, `demo-password-${name}`), given)
}
