import type { Role } from '@/roles'

import type { TestApp } from '../int/app'

export type Outsider = Exclude<Role, 'admin' | 'editor'> | 'nobody'

/** Everyone who reads only what is published. */
export const OUTSIDERS: Outsider[] = ['nobody', 'moderator', 'api-consumer']

/** They read drafts, and save texts where one of their languages was requested or is in review. */
export const LINGUISTS: Outsider[] = ['translator', 'reviewer']

/** Everyone who may write nothing where nothing was requested, whatever the door. */
export const NON_EDITORS: Outsider[] = [...OUTSIDERS, ...LINGUISTS]

export type Tokens = Partial<Record<Outsider, string>>

/** An account for each of them, at work in Maltese and English. */
export const signInOutsiders = async (app: TestApp): Promise<Tokens> => {
  const tokens: Tokens = {}
  for (const role of NON_EDITORS)
    if (role !== 'nobody') tokens[role] = await app.login([role], ['mt', 'en'])
  return tokens
}
