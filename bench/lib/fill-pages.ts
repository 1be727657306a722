import type { Payload } from 'payload'

import { savePage } from './save-page'

const PAGES = 25

/** Texts in all languages; published in one of them, or as a whole where stock knows no other. */
export const fillPages = async (payload: Payload): Promise<void> => {
  const published = { collection: 'pages', data: { _status: 'published' }, locale: 'lv' } as const
  for (let number = 0; number < PAGES; number += 1) {
    const id = await savePage(payload, number)
    await payload.update({ ...published, id, depth: 0, overrideAccess: true })
  }
}
