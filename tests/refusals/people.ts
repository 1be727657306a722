import type { Role } from '@/roles'

import type { TestApp } from '../int/app'

export type Outsider = Exclude<Role, 'admin' | 'editor'> | 'nobody'

/** Everyone who may write nothing, whatever the door. */
export const OUTSIDERS: Outsider[] = [
  'nobody',
  'translator',
  'reviewer',
  'moderator',
  'api-consumer',
]

export type Tokens = Partial<Record<Outsider, string>>

/** An account for each of them, at work in Maltese and English. */
export const signInOutsiders = async (app: TestApp): Promise<Tokens> => {
  const tokens: Tokens = {}
  for (const role of OUTSIDERS)
    if (role !== 'nobody') tokens[role] = await app.login([role], ['mt', 'en'])
  return tokens
}
