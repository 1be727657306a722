import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'

import { findPasswordFault, type Person, SHORTEST_PASSWORD } from '@/domain/passwords'
import { AppError } from '@/errors'
import { isLocale, type Locale } from '@/locales'
import { isRole, type Role, ROLES } from '@/roles'

import { main } from './lib/main'
import { withPayload } from './lib/with-payload'

const USAGE = `usage: npm run user:create -- --email you@example.eu --name "Your Name" [--role admin]… [--language mt]…
The password is read from standard input, at least 12 characters: it never stands in the shell's history.
Roles: ${ROLES.join(', ')}; without one, admin.`

const listOf = <T extends string>(
  values: string[],
  isOne: (value: unknown) => value is T,
  what: string,
): T[] =>
  values.map((value) => {
    if (isOne(value)) return value
    throw new AppError('CONFIGURATION_INVALID', `"${value}" is no ${what}.\n${USAGE}`)
  })

const readPassword = async (person: Person): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const password = await lines.question(`Password (at least ${SHORTEST_PASSWORD} characters): `)
  lines.close()
  const fault = await findPasswordFault(password, person)
  if (fault) throw new AppError('CONFIGURATION_INVALID', fault)
  return password
}

type Account = { email: string; name: string; roles: Role[]; languages: Locale[] }

const readAccount = (): Account => {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true, default: ['admin'] },
      language: { type: 'string', multiple: true, default: [] },
    },
  })
  if (!values.email?.includes('@')) throw new AppError('CONFIGURATION_INVALID', USAGE)
  return {
    email: values.email,
    name: values.name ?? values.email,
    roles: listOf(values.role, isRole, 'role'),
    languages: listOf(values.language, isLocale, 'language code'),
  }
}

await main(async () => {
  const account = readAccount()
  const password = await readPassword(account)
  await withPayload(async (payload) => {
    const { totalDocs } = await payload.count({
      collection: 'users',
      // The operator at the machine may do what no form may: make the first account.
      overrideAccess: true,
      where: { email: { equals: account.email.toLowerCase() } },
    })
    if (totalDocs > 0)
      throw new AppError(
        'CONFIGURATION_INVALID',
        `There is an account for ${account.email} already.`,
      )
    await payload.create({
      collection: 'users',
      data: { ...account, password },
      overrideAccess: true,
    })
  })
  process.stdout.write(`Made ${account.email} with the roles ${account.roles.join(', ')}.\n`)
})
