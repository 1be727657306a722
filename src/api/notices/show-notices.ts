import type { PayloadRequest } from 'payload'

import {
  describeNotice,
  findSources,
  linkOfNotice,
  type Notice,
  type ShownNotice,
} from '@/domain/notices'

/** Notices with a sentence and a link, for people and programs. */
export const showNotices = async (notices: readonly Notice[], req: PayloadRequest) => {
  const sources = await findSources(
    notices.map(({ entry }) => entry),
    req,
  )
  return notices.map((notice) => {
    const { at, byName, dueOn, entry, id, kind, locale, note, readAt, title } = notice
    const isSource = sources[entry ?? ''] === locale
    return {
      id: String(id),
      kind,
      sentence: describeNotice(notice),
      link: linkOfNotice({ ...notice, isSource }),
      title,
      note,
      collection: notice.collectionSlug,
      document: notice.document,
      locale,
      byName,
      dueOn,
      at,
      readAt: readAt ?? null,
    } satisfies ShownNotice
  })
}
