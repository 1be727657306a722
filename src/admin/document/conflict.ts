/** What the server answers to `compare` when somebody else has saved since the form was opened. */
export type Conflict = {
  isStale: true
  /** "Maria changed Title and Lead." */
  message: string
  at: string | null
  by: string | null
  /** To be sent with the next save, to save all the same. */
  revision: string
  changed: { path: string; label: string; theirs: string }[]
  /** Where the form differs from what is stored now. */
  mine: { path: string; label: string; mine: string; theirs: string }[]
}

type Question = { url: string; revision: string; data: Record<string, unknown> }

/** Asks whether the form is still up to date; nothing when it is, or when nobody can say. */
export const findConflict = async ({
  data,
  revision,
  url,
}: Question): Promise<Conflict | undefined> => {
  const response = await fetch(url, {
    body: JSON.stringify({ data, revision }),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
  if (!response.ok) return undefined
  const answer = (await response.json()) as { isStale: boolean }
  return answer.isStale ? (answer as Conflict) : undefined
}
