'use client'

import type { ShownNotice } from '@/domain/notices'

import { formatTime } from '../document/format-time'
import { Link } from '../payload/navigation'

type NoticeListProps = {
  notices: readonly ShownNotice[]
  unread: number
  onOpen: (notice: ShownNotice) => void
  onReadAll: () => void
}

/** What somebody should know, unread first. Opening one marks it as read. */
export const NoticeList = ({ notices, onOpen, onReadAll, unread }: NoticeListProps) => (
  <>
    <div className="desk-notices__head">
      <strong>Notices</strong>
      {unread > 0 && (
        <button className="desk-notices__all" onClick={onReadAll} type="button">
          Mark all as read
        </button>
      )}
    </div>
    {notices.length === 0 && <p>Nothing yet. What you should know appears here.</p>}
    <ul>
      {notices.map((notice) => (
        <li className={notice.readAt ? undefined : 'desk-notices__unread'} key={notice.id}>
          <Link href={notice.link} onClick={() => onOpen(notice)} prefetch={false}>
            {!notice.readAt && (
              <span aria-hidden="true" className="desk-notices__sign">
                ●
              </span>
            )}
            {!notice.readAt && <span className="desk-spoken">Unread: </span>}
            <strong>{notice.title || 'A release'}</strong>
            <span>{notice.sentence}.</span>
            {notice.note && <em>“{notice.note}”</em>}
            <time dateTime={notice.at}>{formatTime(notice.at)}</time>
          </Link>
        </li>
      ))}
    </ul>
  </>
)
