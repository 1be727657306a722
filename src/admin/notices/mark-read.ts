import type { ShownNotice, ShownNotices } from '@/domain/notices'

/** The notices as they are once these, or all of them, are read. */
export const markRead = (
  { notices, total, unread }: ShownNotices,
  ids: readonly string[] | 'all',
): ShownNotices => {
  const isMarked = ({ id, readAt }: ShownNotice) =>
    readAt === null && (ids === 'all' || ids.includes(id))
  const readAt = new Date().toISOString()
  return {
    notices: notices.map((notice) => (isMarked(notice) ? { ...notice, readAt } : notice)),
    total,
    unread: ids === 'all' ? 0 : unread - notices.filter(isMarked).length,
  }
}
