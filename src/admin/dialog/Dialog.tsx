'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

type DialogProps = {
  children: ReactNode
  heading: string
  onClose: () => void
}

/** A window over the page: keeps the focus, closes with Escape, gives the focus back. */
export const Dialog = ({ children, heading, onClose }: DialogProps) => {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return createPortal(
    <dialog
      aria-labelledby={id}
      className="desk-dialog"
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // Payload's form lies around it: what happens here is not meant for that form.
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <div className="desk-dialog__head">
        <h2 id={id}>{heading}</h2>
        <button aria-label="Close" className="desk-dialog__close" onClick={onClose} type="button">
          ×
        </button>
      </div>
      <div className="desk-dialog__body">{children}</div>
    </dialog>,
    document.body,
  )
}
