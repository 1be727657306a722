import type { PayloadRequest } from 'payload'

import type { WriteCheck, Written } from '@/units'
import { assertTextsOffered } from '@/domain/stored-texts'
import { assertFree } from '@/domain/unique-values'
import { entryKey, saveContext } from '@/domain/save-context'

/**
 * How many versions of an entry its unit of work has made before this one: Payload makes two when it
 * saves for readers, and what was stored before stands below them.
 */
const countVersions = ({ id, place, slug }: Written, req: PayloadRequest): number => {
  const made = (saveContext(req).versionsMade ??= new Map())
  const key = `${String(req.transactionID)} ${entryKey(slug, id)}`
  const before = req.transactionID === undefined ? 0 : (made.get(key) ?? 0)
  if (place === 'newest') made.set(key, before + 1)
  return before
}

/**
 * Asked of every write just before it happens: by any door, in any language, also of what no hook
 * of a collection sees, such as the other languages of a restored version or of a copy.
 */
export const checkWrite: WriteCheck = async (written) => {
  const req = written.req as PayloadRequest | undefined
  // Without a request only the program itself writes, and no texts.
  if (!req?.payload) return
  const versionsMade = countVersions(written, req)
  await assertTextsOffered({ ...written, req, versionsMade })
  if (written.kind === 'collection') await assertFree({ ...written, req, versionsMade })
}
