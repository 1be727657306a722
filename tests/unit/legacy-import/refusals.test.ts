import { describe, expect, it } from '@jest/globals'

import { decodePage } from '@/legacy-import/decode-page'
import { parsePage } from '@/legacy-import/parse-page'
import { AppError } from '@/errors'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const refusalOf = (work: () => unknown): { code: string; message: string } => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message }
    throw error
  }
  throw new Error('It was accepted')
}

describe('decodePage', () => {
  it.each([
    ['an empty file', bytesOf(''), 'it is empty'],
    ['white space', bytesOf(' \n\u00A0\n'), 'empty but for white space'],
    ['a zero byte', bytesOf('abc\0'), 'byte 3 is a control character'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'it is a PDF'],
    ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4), 'it is a ZIP archive'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 65, 0), 'it is UTF-16'],
    ['Latin-1', Uint8Array.of(0x61, 0x62, 0xe5, 0x6c), 'no character begins at byte 2'],
    ['a character cut in two', bytesOf('abł').slice(0, 3), 'no character begins at byte 2'],
  ])('refuses %s with the name of the file', (_, bytes, reason) => {
    const refusal = refusalOf(() => decodePage({ file: '/some/where/page.txt', bytes }))
    expect(refusal.code).toBe('LEGACY_PAGE_INVALID')
    expect(refusal.message).toMatch(/^Cannot import page\.txt: /)
    expect(refusal.message).toContain(reason)
  })

  it('accepts a byte order mark', () => {
    expect(decodePage({ file: 'a.txt', bytes: Uint8Array.of(0xef, 0xbb, 0xbf, 0x61) })).toBe('a')
  })
})

describe('parsePage', () => {
  const article = [
    'The #CohesionAlliance grows',
    'What happened',
    'Mayors met in the city to talk about the next budget of the Union and its regions.',
    'Who was there',
    'Many people came from far away and stayed for three days.',
    'What comes next',
    'The text will be sent to the Parliament.',
  ].join('\n\n')

  it.each([
    ['an article', article, 'no numbered list, player, list of documents or credit'],
    [
      'a text of something else',
      'Walks\n\nA walk\n\nA long text.\n',
      'neither the campaign’s hashtag',
    ],
    ['a table', 'locale,title\nsv,#CohesionAlliance\nfi,b\nde,c\n', 'a table'],
    ['HTML', '<!DOCTYPE html>\n<p>#CohesionAlliance</p>', 'an HTML or XML file'],
    ['JSON', '{"tag": "#CohesionAlliance"}', 'a JSON file'],
    ['Markdown', '# CohesionAlliance\n\nText\n\n## More\n\nText', 'a Markdown file'],
    ['source code', 'import a from "b";\nconst x = 1;\nfoo();\n', 'source code'],
  ])('refuses %s and says what was missing', (_, text, reason) => {
    const refusal = refusalOf(() => parsePage({ file: 'page.txt', text }))
    expect(refusal).toMatchObject({ code: 'LEGACY_PAGE_INVALID' })
    expect(refusal.message).toContain('page.txt')
    expect(refusal.message).toContain(reason)
  })
})
