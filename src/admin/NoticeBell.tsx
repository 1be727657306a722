'use client'

import { useAuth } from '@payloadcms/ui'
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'

import { NoticeList } from './notices/NoticeList'
import { useNotices } from './notices/use-notices'

const Bell = ({ user }: { user: string }) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { fault, markRead, notices, unread } = useNotices(user)
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !isOpen) return
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    <div className="desk-notices" onBlur={closeWhenLeft} onKeyDown={closeByKey}>
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        aria-label={unread > 0 ? `Notices, ${unread} unread` : 'Notices'}
        className="desk-notices__button"
        onClick={() => setIsOpen(!isOpen)}
        ref={button}
        type="button"
      >
        <svg aria-hidden="true" height="20" viewBox="0 0 20 20" width="20">
          <path
            d="M10 2.5a5 5 0 0 0-5 5v3L3.5 13.5h13L15 10.5v-3a5 5 0 0 0-5-5Zm-2 13a2 2 0 0 0 4 0"
            fill="none"
            stroke="currentColor"
            strokeLinejoin="round"
            strokeWidth="1.4"
          />
        </svg>
        {unread > 0 && (
          <span aria-hidden="true" className="desk-notices__count">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      {isOpen && (
        // Takes the focus when clicked, so that the list stays open.
        <div className="desk-notices__popup" id={id} tabIndex={-1}>
          {fault && <p role="alert">The notices could not be brought up to date: {fault}</p>}
          <NoticeList
            notices={notices}
            onOpen={(notice) => {
              if (!notice.readAt) void markRead([notice.id])
              setIsOpen(false)
            }}
            onReadAll={() => void markRead('all')}
            unread={unread}
          />
        </div>
      )}
    </div>
  )
}

/** In the header: how much the person has not read, and a list of it. */
export const NoticeBell = () => {
  const { user } = useAuth()
  return user ? <Bell key={String(user.id)} user={String(user.id)} /> : null
}
