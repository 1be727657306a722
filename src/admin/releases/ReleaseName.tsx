'use client'

import { type FormEvent, useState } from 'react'

type ReleaseNameProps = { name: string; mayChange: boolean; onRename: (name: string) => void }

/** The name of a release, to be changed in place. */
export const ReleaseName = ({ mayChange, name, onRename }: ReleaseNameProps) => {
  const [draft, setDraft] = useState<string>()
  const rename = (event: FormEvent) => {
    event.preventDefault()
    const wanted = draft?.trim()
    setDraft(undefined)
    if (wanted && wanted !== name) onRename(wanted)
  }
  if (draft !== undefined)
    return (
      <form className="desk-releases__new" onSubmit={rename}>
        <label>
          Name
          <input
            autoFocus
            maxLength={120}
            onChange={({ target }) => setDraft(target.value)}
            required
            value={draft}
          />
        </label>
        <button className="desk-button desk-button--first" type="submit">
          Save the name
        </button>
      </form>
    )
  return (
    <h1>
      {name}{' '}
      {mayChange && (
        <button className="desk-button" onClick={() => setDraft(name)} type="button">
          Rename
        </button>
      )}
    </h1>
  )
}
