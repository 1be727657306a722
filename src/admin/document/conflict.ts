/** What the server answers to `compare` when somebody else has saved since the form was opened. */
export type Conflict = {
  isStale: true
  /** "Maria changed Title and Lead." */
  message: string
  at: string | null
  by: string | null
  /** To be sent with the next save, to save all the same. */
  revision: string
  /** Sections and rows that saving the form would delete, in all languages. */
  deletes: string[]
  changed: { path: string; label: string; theirs: string }[]
  /** Where the form differs from what is stored now. */
  mine: { path: string; label: string; mine: string; theirs: string }[]
}

type Form = Record<string, unknown>

type Question = { url: string; revision: string; data: Form; sent?: Form | undefined }

/** Nobody else has written: what is stored came from the form itself, which goes on from there. */
export type OwnSave = { isStale: false; revision?: string }

/** Asks whether the form is still up to date; nothing when nobody can say. */
export const findConflict = async ({
  data,
  revision,
  sent,
  url,
}: Question): Promise<Conflict | OwnSave | undefined> => {
  const response = await fetch(url, {
    body: JSON.stringify({ data, revision, ...(sent ? { sent } : {}) }),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  if (!response.ok) return undefined
  return (await response.json()) as Conflict | OwnSave
}
