'use client'

import { type DragEvent, useRef, useState } from 'react'

type DropZoneProps = { maxBytes: number; onFiles: (files: File[]) => void }

/** Where PDFs are dropped; the button does the same for those who use no mouse. */
export const DropZone = ({ maxBytes, onFiles }: DropZoneProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    setIsOver(false)
    if (files?.length) onFiles([...files])
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <div
      className={`desk-files__zone${isOver ? ' desk-files__zone--over' : ''}`}
      onDragLeave={() => setIsOver(false)}
      onDragOver={over}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
    >
      <p>
        Drop PDFs here, as many as you have. Each is looked at, and a document and a language are
        proposed; nothing is stored before you say so.
      </p>
      <button className="desk-button" onClick={() => input.current?.click()} type="button">
        Choose PDFs …
      </button>
      <input
        accept=".pdf,application/pdf"
        aria-label="PDFs to attach"
        hidden
        multiple
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
        ref={input}
        type="file"
      />
      <small>At most {maxBytes / 1024 ** 2} MB each.</small>
    </div>
  )
}
