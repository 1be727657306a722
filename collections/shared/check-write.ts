import type { PayloadRequest } from 'payload'

import type { WriteCheck } from '@/database'
import { assertTextsOffered } from '@/domain/stored-texts'

/**
 * Asked of every write just before it happens: by any door, in any language, also of what no hook
 * of a collection sees, such as the other languages of a restored version or of a copy.
 */
export const checkWrite: WriteCheck = async (written) => {
  const { req } = written
  // Without a request only the program itself writes, and no texts.
  if (!req?.payload) return
  await assertTextsOffered({ ...written, req: req as PayloadRequest })
}
