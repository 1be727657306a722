import { describe, expect, it } from '@jest/globals'

import { safeName } from '@/domain/files/names/safe-name'
import { firstPageName, nameBeforeStored, storedName } from '@/domain/files/names/stored-name'

const SHA = '0123456789abcdef'.repeat(4)
const stored = (given: string, extension = 'pdf') =>
  storedName({ extension, fallback: 'pdf', given, locale: 'mt', sha256: SHA })

describe('the name of a file', () => {
  it.each([
    ['Писмо до кметовете.pdf', 'pismo-do-kmetovete'],
    ['Επιστολή των δημάρχων 2024.pdf', 'epistoli-ton-dimarchon-2024'],
    ['Łódź – Brüssel (final).PDF', 'lodz-brussel-final'],
    ['letter.php.pdf', 'letter-php'],
    ['a b\tc\r\nd.pdf', 'a-b-c-d'],
  ])('stays readable in small ASCII letters: %s', (given, name) => {
    expect(safeName(given)).toBe(name)
  })

  it.each([
    '../../etc/passwd',
    '..\\..\\windows\\system32\\drivers.pdf',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd.pdf',
    '/etc/shadow.pdf',
    'C:\\boot.pdf',
    'evil\u202Efdp.exe',
    'nul\0byte.pdf',
    '.htaccess',
    '..',
    '.',
    '',
    '....pdf',
    '日本語.pdf',
    'CON.pdf',
    'aux',
    'lpt1.txt.pdf',
    'COM7.pdf',
    '%',
    '-rf.pdf',
    `${'long '.repeat(200)}.pdf`,
    'x"; filename="y.html',
    '<script>.pdf',
    'photo.pdf?x=.html#y',
  ])('is safe whatever was given: %j', (given) => {
    const name = stored(given)
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*-mt\.0123456789\.pdf$/)
    expect(name.length).toBeLessThan(110)
    expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)-mt/)
  })

  it('carries the language once, the hash, and a number where it is taken', () => {
    expect(stored('letter.mt.pdf')).toBe('letter-mt.0123456789.pdf')
    expect(stored('letter-mt.pdf')).toBe('letter-mt.0123456789.pdf')
    expect(
      storedName({ extension: 'png', fallback: 'image', given: 'Map.PNG', sha256: SHA, count: 3 }),
    ).toBe('map-3.0123456789.png')
    expect(firstPageName('letter-mt.0123456789.pdf')).toBe('letter-mt.0123456789-page1.webp')
    expect(nameBeforeStored('map-3.0123456789.png')).toBe('map-3.png')
  })
})
