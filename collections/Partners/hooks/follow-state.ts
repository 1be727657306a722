import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { forgetUser, setUses } from '@/domain/file-uses'
import { addDecision, shownFilesOf } from '@/domain/partners'
import type { Partner } from '@/payload-types'
import { saveContext } from '@/domain/save-context'

const idOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return id === null || id === undefined ? undefined : String(id)
}

/** The logo of an approved partner is public, the one that it had before is not any more. */
export const keepLogoShown: CollectionAfterChangeHook<Partner> = async ({ doc, req }) => {
  const user = { collection: 'partners', id: String(doc.id) }
  await setUses({ files: shownFilesOf(doc), user }, req)
}

/** A logo closes when its partner is gone. */
export const closeLogo: CollectionAfterDeleteHook<Partner> = ({ doc, req }) =>
  forgetUser({ collection: 'partners', id: String(doc.id) }, req)

type Noted = { doc: Partner; action: string; from: string | null; req: PayloadRequest }

const note = ({ action, doc, from, req }: Noted): Promise<void> =>
  addDecision(
    {
      ...{ action, from, to: doc.state, at: new Date().toISOString() },
      ...{ application: null, partner: String(doc.id), organisation: doc.name },
      ...{ consentAt: null, consentVersion: null, reason: null, template: null, text: null },
      ...{ by: idOf(req.user) ?? null, byName: req.user?.name ?? req.user?.email ?? 'The system' },
    },
    req,
  )

const actionOf = (doc: Partner, before: Partner | undefined): string | undefined => {
  if (!before?.deletedAt !== !doc.deletedAt && before) return doc.deletedAt ? 'trash' : 'restore'
  if (doc.state !== before?.state)
    return before || doc.state !== 'pending' ? `set to ${doc.state}` : undefined
  // Whoever gives an approved partner another logo decides that it is public.
  if (doc.state !== 'approved' || idOf(doc.logo) === idOf(before?.logo)) return undefined
  return doc.logo ? 'given another logo' : 'left without a logo'
}

/** What an editor decides in the list of partners is in the log too. */
export const noteDecision: CollectionAfterChangeHook<Partner> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (saveContext(req).byTheQueue) return
  const before = operation === 'update' ? previousDoc : undefined
  const action = actionOf(doc, before)
  if (action) await note({ action, doc, from: before?.state ?? null, req })
}

export const noteDeletion: CollectionAfterDeleteHook<Partner> = async ({ doc, req }) => {
  await note({ action: 'delete', doc, from: doc.state, req })
}
