import type { Slot } from '@/domain/file-matching'
import type { Locale } from '@/locales'

import { readFault } from '../languages/read-fault'

/** What stands where a file would go. @throws Error with the server's sentence */
export const fetchSlot = async (document: string, language: Locale): Promise<Slot> => {
  const query = new URLSearchParams({ document, language })
  const response = await fetch(`/api/documents/file-slot?${query}`, { credentials: 'include' })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as Slot
}
