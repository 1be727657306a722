import { describe, expect, it } from '@jest/globals'

import { contentDisposition } from '@/domain/file-serving'

const namesOf = (header: string): [string, string, string] => {
  const [, kind = '', , ascii = '', full = ascii] =
    /^(\w+); filename=("?)([^";\r\n]*)\2(?:; filename\*=UTF-8''([\w%.!#$&+^`|~-]*))?$/.exec(
      header,
    ) ?? []
  return [kind, ascii, decodeURIComponent(full)]
}

const pdf = { mimeType: 'application/pdf', name: 'letter-el.0123456789.pdf' }

describe('the name of a file', () => {
  it.each([
    ['Επιστολή για τη συνοχή', 'Επιστολή για τη συνοχή.pdf'],
    ["L'avenir: «cohésion» (100 %)", "L'avenir- «cohésion» (100 %).pdf"],
    ['a"; filename="evil.exe', 'a-; filename=-evil.exe.pdf'],
    ['one\r\nSet-Cookie: two', 'one Set-Cookie- two.pdf'],
    ['../../etc/passwd', '-..-etc-passwd.pdf'],
    ['right\u202Eto left', 'right to left.pdf'],
    ['half \ud83d of a sign', 'half of a sign.pdf'],
    ['', 'letter-el.0123456789.pdf'],
  ])('is made of the title %j', (title, name) => {
    expect(namesOf(contentDisposition({ ...pdf, title }))).toEqual(['inline', pdf.name, name])
  })

  it.each([
    ['a b.pdf', 'inline; filename="a b.pdf"'],
    ['a"b.pdf', 'inline; filename="a\\"b.pdf"'],
    ['ż.pdf', "inline; filename=_.pdf; filename*=UTF-8''%C5%BC.pdf"],
  ])('is quoted where its letters ask for it: %s', (name, header) => {
    expect(contentDisposition({ mimeType: 'application/pdf', name })).toBe(header)
  })

  it('is cut between signs, not inside of one', () => {
    const [, , full] = namesOf(contentDisposition({ ...pdf, title: '🇪🇺'.repeat(200) }))
    expect(full).toBe(`${'🇪🇺'.repeat(60)}.pdf`)
  })

  it.each([
    ['image/svg+xml', 'inline'],
    ['video/mp4', 'inline'],
    ['text/vtt', 'inline'],
    ['text/html', 'attachment'],
    ['application/octet-stream', 'attachment'],
  ])('%s is opened %s', (mimeType, kind) => {
    expect(namesOf(contentDisposition({ mimeType, name: 'a.b' }))[0]).toBe(kind)
  })
})
