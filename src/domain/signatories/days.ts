const DAY_MS = 24 * 60 * 60 * 1000

/** How long links are valid and what is kept how long: docs/signatories.md gives the reasons. */
export const DAYS = {
  confirmLink: 7,
  manageLink: 1,
  /** Of the page that follows an action: long enough for the next one. */
  nextLink: 1 / 24,
  addressLink: 1,
  unconfirmed: 30,
  withdrawn: 30,
  rejected: 365,
} as const

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)
