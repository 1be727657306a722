import type { PayloadRequest } from 'payload'

import { addNotices } from '@/domain/notices'
import { entryName } from '@/domain/workflow'

type Refused = {
  user: string
  /** Of a release: its collection is `releases`, and it has no language. */
  row: { collectionSlug: string; document: string; locale: string | null; title: string }
  problem: string
  req: PayloadRequest
}

/** Tells whoever scheduled something that it did not happen, and why. */
export const tellRefused = ({ problem, req, row, user }: Refused): Promise<void> => {
  const { collectionSlug, document, locale, title } = row
  const notice = {
    byName: 'System',
    collectionSlug,
    document,
    dueOn: null,
    entry: entryName(collectionSlug, document),
    kind: 'refused' as const,
    locale,
    note: problem,
    title,
    user,
  }
  return addNotices([notice], req)
}
