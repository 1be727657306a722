import { expect, it } from '@jest/globals'

import { type FileUse, findChanges } from '@/domain/file-uses'

const use = (file: string, locale: string | null, isPast = false): FileUse => ({
  id: `${file} ${locale}`,
  file,
  fileCollection: 'pdfs',
  isPast,
  locale,
  user: 'u',
  userCollection: 'documents',
})

it('tells what is shown anew and what no longer, each language for itself', () => {
  const uses = [use('a', 'mt'), use('a', 'en'), use('b', null), use('c', 'mt', true)]
  const shown = [
    { collection: 'pdfs', id: 'a', locale: 'mt' },
    { collection: 'pdfs', id: 'c', locale: 'mt' },
    { collection: 'pdfs', id: 'c', locale: 'mt' },
    { collection: 'images', id: 'b' },
  ]
  const { added, gone } = findChanges(uses, shown)
  expect(added).toEqual([shown[1], shown[3]])
  expect(gone.map(({ id }) => id)).toEqual(['a en', 'b null'])
})
