import type { Role } from '@/roles'

import type { LanguageState } from './states'
import type { Part } from './steps'

/** Who takes a step: an account, or nobody for the system itself. */
export type Person = {
  id: string
  roles: readonly Role[]
  languages: readonly string[]
  /** Teams of translators the person belongs to, by id. */
  teams?: readonly string[]
}

/** The parts somebody has in one language of a document; no languages means none. */
export const partsOf = (person: Person, { isSource, locale }: LanguageState): Part[] => {
  const speaks = person.languages.includes(locale)
  const has = (role: Role): boolean => person.roles.includes(role)
  const parts: Part[] = []
  if (has('admin') || has('editor')) parts.push('editor')
  if (has('reviewer') && speaks) parts.push('reviewer')
  if (has('translator') && speaks && !isSource) parts.push('translator')
  return parts
}
