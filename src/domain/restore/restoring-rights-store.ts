import type { PayloadRequest } from 'payload'

import { findRefusal, findRows, type Person, type Settings, type StateRow } from '@/domain/workflow'
import type { Locale } from '@/locales'
import { EDITORS, hasRole } from '@/roles'

import type { Owner } from './version-store'

export type Restorer = { person: Person; settings: Settings }

/** Why somebody may not bring back texts of a language, or what all languages share. */
export type Rights = {
  refusalIn: (locale: Locale) => string | undefined
  sharedRefusal: string | undefined
  /** The rows of the entry's languages; none where it has no workflow. */
  rows: StateRow[]
}

const FOR_EDITORS = 'Only editors bring back what all languages share.'

/** The same rights as for saving: editors everything, others the texts they may save now. */
export const findRights = async (
  owner: Owner & { document: string | undefined },
  { person, settings }: Restorer,
  req: PayloadRequest,
): Promise<Rights> => {
  const { collection, document } = owner
  const isEditor = hasRole(person, ...EDITORS)
  const rows = collection && document ? await findRows(collection, document, req) : []
  const refusalIn = (locale: Locale): string | undefined => {
    if (isEditor) return undefined
    const row = rows.find((one) => one.locale === locale)
    if (!row) return 'Only editors bring it back.'
    return findRefusal({ person, row, settings, step: 'edit' })?.message
  }
  return { refusalIn, rows, sharedRefusal: isEditor ? undefined : FOR_EDITORS }
}
