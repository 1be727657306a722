import { describe, expect, it } from '@jest/globals'

import { listLanguageVersions } from '@/domain/documents'

const document = {
  title: { en: 'Letter', de: 'Brief', ga: 'A title alone' },
  file: { de: 'pdf-1', fr: 'pdf-gone' },
  announced: { en: true, de: true, fr: false },
  announcedBytes: { en: 1000, de: 1 },
}
const files = new Map([['pdf-1', { filename: 'a.de.pdf', filesize: 5, pages: 2, url: '/a' }]])

describe('the language versions of a document', () => {
  it('are the languages with a file and those announced, in protocol order', () => {
    expect(listLanguageVersions({ document, files }).map(({ locale }) => locale)).toEqual([
      'de',
      'en',
    ])
  })

  it("begin with the reader's language", () => {
    expect(
      listLanguageVersions({ document, files, reader: 'en' }).map(({ locale }) => locale),
    ).toEqual(['en', 'de'])
  })

  it('take size and pages from the file, and count as announced only without one', () => {
    const [german, english] = listLanguageVersions({ document, files })
    expect(german).toMatchObject({
      announced: false,
      bytes: 5,
      pages: 2,
      title: 'Brief',
      language: 'Deutsch',
    })
    expect(english).toMatchObject({ announced: true, bytes: 1000, pages: null, url: null })
  })
})
