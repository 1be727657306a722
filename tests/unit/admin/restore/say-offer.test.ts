import { describe, expect, it } from '@jest/globals'

import { saySame, sayLanguage, sayShared } from '@/admin/restore/say-offer'
import { readVersionAddress } from '@/admin/restore/version-address'
import type { Locale } from '@/locales'

const offer = (locale: Locale, overwritten: string[] = [], filled: string[] = []) => ({
  at: '2026-05-12T09:00:00.000Z',
  by: 'Maria Borg',
  filled,
  locale,
  overwritten,
  revision: `${locale}:1`,
})

describe('what a version would overwrite', () => {
  it('is said with the number, the person, the day and the texts', () => {
    const texts = ['Title', 'Lead', 'A', 'B', 'C', 'D', 'E', 'F', 'G']
    expect(sayLanguage(offer('mt', texts))).toBe(
      'overwrites 9 texts by Maria Borg, 12 May 2026: Title, Lead, A, B, C, D, 3 more',
    )
    expect(sayLanguage({ ...offer('mt', ['Title'], ['Lead']), by: null, at: null })).toBe(
      'overwrites 1 text: Title; fills 1 empty text: Lead',
    )
    expect(sayLanguage(offer('mt'))).toBe('')
  })

  it('names what would be deleted first, each by itself', () => {
    const shared = { brought: ['Quote "A"'], changed: ['Parent'], deleted: ['Contact "B"', 'Row'] }
    expect(sayShared(shared)).toEqual([
      'Deletes Contact "B" in all languages.',
      'Deletes Row in all languages.',
      'Brings back, with the texts of all languages: Quote "A".',
      'Changes: Parent.',
    ])
  })

  it('says where nothing differs', () => {
    expect(saySame([offer('fr'), offer('de'), offer('mt', ['Title'])])).toBe(
      'Nothing differs in French, German.',
    )
    expect(saySame([offer('mt', ['Title'])])).toBe('')
  })
})

describe('the address of a version', () => {
  it.each([
    ['/admin/collections/pages/1/versions/2', '/pages/versions/2'],
    ['/admin/globals/site/versions/2', '/globals/site/versions/2'],
    ['/admin/collections/pages/trash/1/versions/2', undefined],
    ['/admin/collections/pages/1/versions', undefined],
    ['/admin/collections/pages/1', undefined],
  ])('%s is read', (pathname, path) => {
    expect(readVersionAddress(pathname)?.path).toBe(path)
  })
})
