/** The form is up to date. */
export type UpToDate = {
  isStale: false
  /** From which revision it goes on, where that has changed by the form's own saves. */
  revision?: string
}

/** Somebody else has saved since the form was opened. */
export type OutOfDate = {
  isStale: true
  /** "Maria changed Title and Lead." */
  message: string
  at: string | null
  by: string | null
  /** To be sent with the next save, to save all the same. */
  revision: string
  /** What others have changed since the form was opened. */
  changed: { path: string; label: string; theirs: string }[]
  /** Sections and rows that saving the form would delete, in all languages. */
  deletes: string[]
  /** Where the form differs from what is stored now. */
  mine: { path: string; label: string; mine: string; theirs: string }[]
}

/** Whether a form is still up to date. */
export type Comparison = UpToDate | OutOfDate
