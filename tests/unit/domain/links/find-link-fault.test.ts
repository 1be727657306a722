import { describe, expect, it } from '@jest/globals'

import { adviseLink, findLinkFault } from '@/domain/links'

const GOOD = [
  'https://example.eu',
  'http://example.eu/',
  'HTTPS://Example.EU/Path?a=1&b=2#part',
  'https://example.eu:8443/x',
  'https://xn--fiqs8s.example/x',
  'https://европа.example/страница',
  'https://ευρώπη.ευ/σελίδα',
  'https://commission.europa.eu/index_mt',
  "https://fr.example/l'europe_(histoire)",
  'https://example.eu/a%20b?q=100%25&text=line%0Aline',
  'https://example.eu/?a=1&b="2"',
  'https://example.eu/#:~:text=words',
  'mailto:info@example.eu',
  'mailto:one@example.eu,two@example.eu?subject=A%20question&body=x',
  'tel:+32-2-299.11.11',
  'tel:112',
  '/en/about-us',
  '/',
  '/mt/dwarna?page=2#id',
  '#documents',
  '#part-2',
]

const SCHEMES = [
  'javascript',
  'vbscript',
  'data',
  'file',
  'blob',
  'ftp',
  'ws',
  'about',
  'view-source',
  'sms',
]

/** Spellings that some browser or server takes for the first. */
const disguise = (scheme: string): string[] => [
  `${scheme}:alert(1)`,
  `${scheme.toUpperCase()}:alert(1)`,
  `${scheme}:alert(1)//https://example.eu`,
  ` ${scheme}:alert(1)`,
  `\u0000${scheme}:alert(1)`,
  `\u0001${scheme}:alert(1)`,
  ...['\t', '\n', '\r', '\u200b', '\u00ad', '\ufeff', '\u2028'].map(
    (odd) => `${scheme.slice(0, 4)}${odd}${scheme.slice(4)}:alert(1)`,
  ),
  `${scheme}&colon;alert(1)`,
  `&#${scheme.charCodeAt(0)};${scheme.slice(1)}:alert(1)`,
  `${scheme}%3Aalert(1)`,
  `%${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:alert(1)`,
  `${scheme}\uff1aalert(1)`,
  `/${scheme}:alert(1)\\`,
]

const BAD = [
  ...SCHEMES.flatMap(disguise),
  'data:text/html;base64,PHNjcmlwdD4=',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%2Fevil.example',
  '/%5Cevil.example',
  '/%252Fevil.example',
  '/en/..//evil.example',
  '/en/../../etc',
  '/en/%2e%2e/x',
  '/x%00',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https://example.eu\\@evil.example',
  'https://user@example.eu',
  'https://user:pass@example.eu',
  'https://example.eu%40evil.example',
  'https://example.eu%2eevil.example',
  'https://ex\u0430mple.eu',
  'https://example\u3002eu',
  'https://example\uff0eeu',
  'https://example.eu\u2044evil.example',
  'https://example\u2024eu/',
  'https://\u202eelpmaxe.eu',
  'https://ex\u200bample.eu',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://example.eu:99999/',
  'https://-example.eu/',
  'https://',
  'http://',
  'example.eu',
  'www.example.eu',
  'page.html',
  './page',
  'https://example.eu/a b',
  'https://example.eu/<script>',
  'https://example.eu/%zz',
  'https://example.eu/%',
  'https://example.eu/%0d%0aSet-Cookie',
  'https://example.eu/?a&#106;b',
  `https://example.eu/${'x'.repeat(2000)}`,
  'mailto:',
  'mailto:nobody',
  'mailto:a@b.example?bcc=evil@example.eu',
  'mailto:a@b.example%0D%0ABcc:evil@example.eu',
  'mailto:a@b.example?subject=x&attach=/etc/passwd',
  'tel:',
  'tel:0900<script>',
  'tel:javascript',
  '#',
  '# x',
  '#"onclick',
  '',
  undefined,
  null,
  5,
  {},
  [],
]

describe('the rule for links', () => {
  it.each(GOOD)('lets %j be linked to', (address) => {
    expect(findLinkFault(address)).toBeUndefined()
  })

  it.each(BAD)('refuses %j', (address) => {
    expect(findLinkFault(address)).toMatch(/\w/)
  })

  it('lets a field of web addresses hold nothing else', () => {
    for (const address of ['mailto:a@b.example', 'tel:112', '/en', '#x'])
      expect(findLinkFault(address, ['web'])).toMatch(/kinds/)
    expect(findLinkFault('https://example.eu', ['web'])).toBeUndefined()
  })

  it('advises what it accepts', () => {
    const examples = /such as (.*)$/.exec(adviseLink())?.[1]?.split(/, | or /) ?? []
    expect(examples).toHaveLength(5)
    for (const example of examples) expect(findLinkFault(example)).toBeUndefined()
  })
})
