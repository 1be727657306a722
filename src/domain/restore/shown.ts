import type { Locale } from '@/locales'

/** What was brought back, beside the entry as it is now. */
export type ShownRestore = { message: string; restored: Locale[] }
