import { describe, expect, it } from '@jest/globals'

import { holdsWebAddress, mailboxOf, networkOf, wideNetworkOf } from '@/domain/public-forms'

const ENDINGS = ['com', 'eu', 'co.uk', 'онион', 'xn--p1ai', 'рф', 'ευ', 'бг', '中国', 'museum']
const RESERVED = ['onion', 'test', 'local', 'localhost', 'invalid', 'example', 'internal', 'lan']
const DOTS = ['.', '\u2024', '\u3002', '\uff0e', '\uff61', '\u00b7', '\u2022', '\u0701', '\ua4f8']
const SPELT = ['[.]', '(.)', ' [dot] ', ' (dot) ', ' dot ', '{.}', '<.>', '\u200b.', '.\u00ad']

describe('a name', () => {
  it('holds no address, whatever its dot and its ending', () => {
    const missed: string[] = []
    for (const ending of [...ENDINGS.filter((one) => one !== 'онион'), ...RESERVED])
      for (const dot of [...DOTS, ...SPELT])
        for (const name of [`visit evil${dot}${ending}`, `Anna (evil${dot}${ending}) Nowak`])
          if (dot === ' dot ' && /^xn|[^a-z.]/.test(ending)) continue
          else if (!holdsWebAddress(name)) missed.push(name)
    expect(missed).toEqual([])
  })

  it.each([
    'http://evil.example',
    'HTTPS：／／evil',
    'www.evil',
    'hxxps evil',
    'a@b.example',
    'a＠b',
    'ｅｖｉｌ．ｃｏｍ',
    'evil .com now',
    '127.0.0.1',
    'visit 10․0․0․1',
    '[::1]',
    'javascript:alert',
    'xn--80ak6aa92e.com',
    'аррӏе.com',
    'EVIL.COM',
    'sub.evil.co.uk/path',
  ])('is refused as %s', (name) => {
    expect(holdsWebAddress(name)).toBe(true)
  })

  it.each([
    'Anna Nowak',
    'Dr. Anna Nowak',
    'J.R.R. Tolkien',
    'M.Sc. Anna O’Brien',
    'Stadt Wien e.V.',
    'Firma s.r.o.',
    'Enterprise S.A.',
    'Sp. z o.o.',
    'St. Pölten',
    'Ж. Петров',
    'ΑΕ «Δήμος Αθηναίων»',
    'Comhairle Chontae Dhún na nGall',
    'Association 1901 no. 3.4',
    'Region 2.0',
    'Mary-Jane van der Berg, Ph.D.',
    'Għaqda tal-Kunsilli Lokali',
    'Dot Smith',
    'ul. Prosta 1',
    'Anna Maria L·lull',
  ])('may be %s', (name) => {
    expect([name, holdsWebAddress(name)]).toEqual([name, false])
  })
})

describe('a mailbox', () => {
  it('is one, whatever stands behind a plus, in any case, and at Gmail without dots', () => {
    for (const address of ['a.b.c+1@gmail.com', 'ABC@googlemail.com', 'abc+x+y@GMAIL.com'])
      expect(mailboxOf(address)).toBe('abc@gmail.com')
    expect(mailboxOf('anna+sign@Example.EU')).toBe('anna@example.eu')
    expect(mailboxOf('a.b@example.eu')).toBe('a.b@example.eu')
    expect(mailboxOf('+@example.eu')).toBe('+@example.eu')
  })
})

describe('a network of a provider', () => {
  it('holds many of the networks that a client may have', () => {
    expect([networkOf('203.0.113.9'), wideNetworkOf('203.0.113.9')]).toEqual([
      '203.0.113.0/24',
      '203.0.0.0/16',
    ])
    expect(wideNetworkOf('2001:db8:1:2::3')).toBe(wideNetworkOf('2001:db8:ffff::1'))
    expect(wideNetworkOf('2001:db8::1')).not.toBe(wideNetworkOf('2001:db9::1'))
  })
})
