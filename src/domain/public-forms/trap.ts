/** A field that people do not see and programs that fill in everything do (a honeypot). */
export const TRAP_FIELD = 'contact_url'

/** Whether a program has filled in what nobody sees. */
export const isTrap = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== ''
