'use client'

import { useEffect, useState } from 'react'

type SearchFieldProps = {
  label: string
  placeholder: string
  value: string
  onType: (text: string) => void
}

const PAUSE_MS = 300

/** Typing asks the server once, after a pause. */
export const SearchField = ({ label, onType, placeholder, value }: SearchFieldProps) => {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onType(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [onType, typed, value])
  return (
    <label>
      {label}
      <input
        autoComplete="off"
        maxLength={200}
        onChange={({ target }) => setTyped(target.value)}
        placeholder={placeholder}
        type="search"
        value={typed}
      />
    </label>
  )
}
