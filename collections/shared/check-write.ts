import type { PayloadRequest } from 'payload'

import { lockNames, type WriteCheck } from '@/database'
import { assertTextsOffered } from '@/domain/stored-texts'
import { assertFree } from '@/domain/unique-values'

/**
 * Asked of every write just before it happens: by any door, in any language, also of what no hook
 * of a collection sees, such as the other languages of a restored version or of a copy.
 */
export const checkWrite: WriteCheck = async (written) => {
  const req = written.req as PayloadRequest | undefined
  // Without a request only the program itself writes, and no texts.
  if (!req?.payload) return
  await assertTextsOffered({ ...written, req })
  if (written.kind === 'collection')
    await assertFree({ ...written, req }, (names) => lockNames(req, names))
}
