/** How long things may take, in milliseconds. */
export type Patience = {
  /** The longest a writer waits for its turn; then DOCUMENT_BUSY. */
  waitMs: number
  /** After this long behind the very unit that called it, NESTED_WRITE_WITHOUT_REQUEST. */
  nestedMs: number
  /** MongoDB: a process silent for this long has lost its leases. */
  leaseMs: number
}

const DEFAULTS: Patience = { waitMs: 30_000, nestedMs: 10_000, leaseMs: 15_000 }

export const resolvePatience = (given: Partial<Patience>): Patience => ({
  waitMs: given.waitMs ?? DEFAULTS.waitMs,
  nestedMs: given.nestedMs ?? DEFAULTS.nestedMs,
  leaseMs: given.leaseMs ?? DEFAULTS.leaseMs,
})
