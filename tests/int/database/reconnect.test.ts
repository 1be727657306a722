import { expect, test } from '@jest/globals'

import { closePayload } from '@/database'

import { createNote, freshUri, inAllLanguages, open, readDraft, save } from './world'

test('connecting again, as on every change in development, keeps every language too', async () => {
  const payload = await open({ databaseUri: freshUri('again') })
  const id = await createNote(payload)
  for (const round of ['first', 'second']) {
    await payload.db.destroy?.()
    await payload.db.init?.()
    await payload.db.connect?.({ hotReload: true })
    await inAllLanguages((locale) => save({ id, locale, text: `${locale} ${round}` }, payload))
    const texts = await inAllLanguages((locale) => Promise.resolve(`${locale} ${round}`))
    const { title } = await readDraft(payload, id)
    expect(Object.values(title ?? {}).sort()).toEqual([...texts].sort())
  }
  await closePayload(payload)
})
