import type { DemoEntry } from '../entry'
import { DEMO_DOMAIN, DEMO_LOGINS } from '../logins'

/** The demo accounts, all with the same password. */
export const users = (password: string): DemoEntry[] =>
  DEMO_LOGINS.map(({ languages, local, name, roles }) => {
    const email = `${local}@${DEMO_DOMAIN}`
    return {
      collection: 'users',
      foundBy: { field: 'email', value: email },
      shared: { email, languages, name, password, roles },
    }
  })
