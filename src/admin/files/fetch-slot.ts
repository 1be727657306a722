import type { Slot } from '@/domain/file-matching'
import type { Locale } from '@/locales'

import type { Call } from '../api/use-api'

/** What stands where a file would go. @throws ApiError */
export const fetchSlot = (call: Call, document: string, language: Locale): Promise<Slot> =>
  call(`/documents/file-slot?${new URLSearchParams({ document, language })}`)
