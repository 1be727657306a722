import type { EDITS } from '../facts/edits'
import { nextTurn } from './next-turn'
import type { SaveOptions } from './save-entry'

/** One later change to an entry. */
export const makeEdit = async (
  { collection, data, locale, status }: (typeof EDITS)[number],
  id: string,
  { onSaved, payload, signal }: SaveOptions,
): Promise<void> => {
  await nextTurn(signal)
  await payload.update({
    collection,
    id,
    data: { ...data, _status: status },
    depth: 0,
    // A draft beside the published text; without new text it takes the published one back.
    draft: status === 'draft' && data !== undefined,
    locale,
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
  })
  onSaved?.()
}
