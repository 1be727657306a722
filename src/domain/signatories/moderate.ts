import type { PayloadRequest } from 'payload'

import { writeTogether } from '@/units'

import { deriveColumns } from './derive-columns'
import type { SignatoryContext } from './signatory-context'
import { addEvent } from './events-store'
import type { Signatory } from './signatory'
import { changeSignatory, findSignatory, type NewSignatory, SIGNATORIES } from './store'

const byOf = ({ user }: PayloadRequest) => ({
  by: user ? String(user.id) : null,
  byName: user?.name ?? user?.email ?? null,
})

type Change = {
  ids: readonly string[]
  step: 'put-back' | 'rejected'
  note: string | null
  /** Undefined for one that stays as it is. */
  change: (row: Signatory) => Partial<NewSignatory> | undefined
}

const changeAll = (
  { change, ids, note, step }: Change,
  { now, random, req }: SignatoryContext,
): Promise<number> =>
  writeTogether({
    req,
    documents: ids.map((id) => ({ collection: SIGNATORIES, id })),
    work: async () => {
      let changed = 0
      for (const id of new Set(ids)) {
        const row = await findSignatory(id, req)
        const wanted = row && change(row)
        if (!wanted) continue
        const after = { ...row, ...wanted }
        await changeSignatory(id, { ...wanted, ...deriveColumns(after, random()) }, req)
        const { declaration } = row
        await addEvent({ step, signatory: id, declaration, note, now, ...byOf(req) }, req)
        changed += 1
      }
      return changed
    },
  })

/**
 * Takes signatures for abuse: neither counted nor shown any more. All of them or none; those that
 * their signers have withdrawn stay so, to be erased in time and never to be counted again.
 *
 * @see GDPR, Article 6(1)(f): that a petition is not forged is a legitimate interest.
 * @returns how many were rejected
 */
export const rejectSignatures = (
  { ids, reason }: { ids: readonly string[]; reason: string },
  context: SignatoryContext,
): Promise<number> =>
  changeAll(
    {
      ids,
      step: 'rejected',
      note: reason,
      change: ({ state }) =>
        state === 'pending' || state === 'confirmed'
          ? { state: 'rejected', reason, endedAt: context.now.toISOString() }
          : undefined,
    },
    context,
  )

/** Puts rejected signatures back where they were. @returns how many */
export const putBackSignatures = (
  ids: readonly string[],
  context: SignatoryContext,
): Promise<number> =>
  changeAll(
    {
      ids,
      step: 'put-back',
      note: null,
      change: ({ confirmedAt, state }) =>
        state === 'rejected'
          ? { state: confirmedAt ? 'confirmed' : 'pending', reason: null, endedAt: null }
          : undefined,
    },
    context,
  )
