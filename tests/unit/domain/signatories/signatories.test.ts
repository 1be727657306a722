import { describe, expect, it } from '@jest/globals'

import {
  CONSENT_VERSION,
  consentIn,
  deriveColumns,
  deskFilter,
  fill,
  isOpenForSigning,
  parseChanges,
  parseSigning,
  SIGNATURE_MAILS,
  whereOf,
  wordsOf,
} from '@/domain/signatories'
import { LOCALE_CODES } from '@/locales'

/** A change of these without a new version would make people agree to what they have not read. */
const CONSENTS: Record<string, Record<string, string>> = {
  '2026-11': {
    bg: 'ba1d2a4a8b0fb0648246683ce66d09697e168ffa38a8f6c4ed288f679a6ae281',
    es: 'acc45b599444cf05f7e971737493b20618ac556cc9117f716ca5fea91721a04d',
    cs: 'bd7b02298e62eb4be5422f1a5e1e36f1742c888e651efd02c4203cb8b40f7e09',
    da: '0db5a7b7c8a7675b91bd9d26f596166089e98357af60ba934a8a35c29a72df76',
    de: '6171584950fcf3506e5a933d4633a98f119a3b306e49f137ca431bea32d0ae62',
    et: '740b6b387141fd4d55af3008f8418d185ed721d71bb7d1cf98f6804f8e7b3b1b',
    el: 'e3355827541c3e172a62343d14304a6d4ffbe9efc2f68c112599cf7aaaf4d13d',
    en: '8744b3f3f17a4759095b88d52f9a217c02248ad7761f5f5bd43fc33847cc02cf',
    fr: '0a9c2ac34b298be79bd631d957f4a124ca3b434fa411c35e5a63b8eb7d697033',
    ga: 'b34fb2416715916715bbe2ca0b943f8179041de579c2028adb7bca40575120dc',
    hr: 'e6c6ed864c4ec290be2a0b3acbe9034b49b676f95773dfcd0019357d381a68c6',
    it: '261c66cad7ed88e7c7070c99dfdb929d7826601d7ba62839cc6a9369c6e36746',
    lv: 'dbd2b7304e1b160cb123eb73dffcdc72d49a2ae1644e63134236f67284b1debf',
    lt: 'decefbd491e97426b44b3f590acbb12f2cf66630211e5a456d2c1f1769a5adc8',
    hu: '26f8db6dd89dd7c95ef1a04e80f574c312836981b617ed3356936604a0de5646',
    mt: '9fd445542c1b0559a904cf9ec38140b2ae31c71d00e6a86a1f03eb4c99468b60',
    nl: 'ce26208fa6abfec90c74e77600ba6df34ac54b77725537034c75ba20eb256f54',
    pl: 'b0b8a0e7ba186faba85cf5b3cd85f301a2275920f8affc051ddc521a5fdf1b35',
    pt: '2c4024a149a7c263de47b8e06f6789c5446e83f8e82e5ab467a34b57ae9ce172',
    ro: 'd971284980d776b33a9da05661891ca9c0ecd26d78176d5e4515b63fc104d8f5',
    sk: '3f12788ab813a18fb0630d08d061ff47cacc230b2e79ecd79ee67643da30377a',
    sl: 'd4a9e8c04a5093b8500a2eb06892e1c3281f4dd6fdb51d510734763ea9686da3',
    fi: '97ee8a95995d81c4f9f97b3452b3f77ae9c70b5c8c4fe865e6c4a4a9c8b112a0',
    sv: 'fa6c424ab36c629d7cec8f124c6ee3b19ee480f884bc141908701f8a528425c7',
  },
}

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the words', () => {
  it.each(LOCALE_CODES)('are all there in %s, with the same places for values', (locale) => {
    const [own, english] = [wordsOf(locale), wordsOf('en')]
    expect(Object.keys(own)).toEqual(Object.keys(english))
    for (const [key, text] of Object.entries(own)) {
      const source = english[key as keyof typeof english]
      expect([key, text.trim() === text && text !== '', placeholders(text)]).toEqual([
        key,
        true,
        placeholders(source),
      ])
    }
    if (locale !== 'en')
      expect(
        Object.entries(own).filter(([key, text]) => {
          const same = [
            'name',
            'organisation',
            'catRegion',
            'state',
            'catIndividual',
            'statePending',
          ]
          return !same.includes(key) && text === english[key as keyof typeof english]
        }),
      ).toEqual([])
  })

  it.each(LOCALE_CODES)('name their consent by version in %s', (locale) => {
    expect(consentIn(locale)).toMatchObject({
      version: CONSENT_VERSION,
      hash: CONSENTS[CONSENT_VERSION]?.[locale],
    })
  })

  it('are filled in, and places without a value stay', () => {
    expect(fill('{count} of {all}', { count: 3 })).toBe('3 of {all}')
  })
})

describe('the mails', () => {
  it.each(LOCALE_CODES)('hold title and link and nothing typed by signers in %s', (locale) => {
    for (const [name, compose] of Object.entries(SIGNATURE_MAILS)) {
      const data = { title: 'The Call', name: 'Typed', organisation: 'Typed' }
      const link = 'https://desk.example/x?token=y'
      const { subject, text } = compose({ data, link, locale, serverUrl: 'https://desk.example' })
      const isNone = name === 'signature.none'
      expect([name, text.includes(link)]).toEqual([name, !isNone])
      expect(`${subject} ${text}`).not.toContain('Typed')
      expect(subject).not.toMatch(/[\r\n]/)
    }
  })
})

describe('the time for signing', () => {
  const at = (moment: string) => new Date(moment)
  const signing = {
    open: true,
    from: '2026-03-10T12:00:00.000Z',
    until: '2026-03-12T12:00:00.000Z',
  }

  it.each([
    ['2026-03-09T22:59:00.000Z', false],
    ['2026-03-09T23:00:00.000Z', true],
    ['2026-03-12T22:59:00.000Z', true],
    ['2026-03-12T23:00:00.000Z', false],
  ])('holds both days whole, in Brussels: at %s %s', (moment, isOpen) => {
    expect(isOpenForSigning(signing, at(moment))).toBe(isOpen)
  })

  it('is never when nobody opened it', () => {
    for (const closed of [null, undefined, {}, { open: false }, { ...signing, open: false }])
      expect(isOpenForSigning(closed, at('2026-03-11T12:00:00.000Z'))).toBe(false)
  })
})

describe('columns derived from a signature', () => {
  const row = {
    confirmedAt: '2026-01-02T03:04:05.678Z',
    declaration: 'd',
    email: 'Anna@Example.eu',
    name: 'Žofia  Ångström',
    organisation: 'Ωμέγα',
    publicName: true,
    state: 'confirmed' as const,
  }

  it('are listed only when confirmed and agreed to', () => {
    expect(deriveColumns(row, 'f').listKey).toBe('2026-01-02T03:04:05.678Z~f')
    for (const change of [
      { publicName: false },
      { state: 'pending' as const },
      { state: 'rejected' as const },
      { state: 'withdrawn' as const },
      { confirmedAt: null },
    ])
      expect(deriveColumns({ ...row, ...change }, 'f').listKey).toBeNull()
  })

  it('are the same person in any case of the address, and another under another declaration', () => {
    const { personKey } = deriveColumns(row, 'f')
    expect(deriveColumns({ ...row, email: 'anna@example.EU' }, 'g').personKey).toBe(personKey)
    expect(deriveColumns({ ...row, declaration: 'e' }, 'f').personKey).not.toBe(personKey)
  })

  it('are searched without accents and case', () => {
    expect(deriveColumns(row, 'f').searchText).toBe('zofia angstrom ωμεγα anna@example.eu')
    expect(whereOf(deskFilter.parse({ text: 'ŽOFIA Ang' }))).toEqual({
      and: [{ searchText: { contains: 'zofia ang' } }],
    })
  })
})

describe('what is sent', () => {
  const person = {
    name: ' Anna\u202e  Test ',
    category: 'mep',
    country: 'PL',
    language: 'pl',
    email: ' Anna@Example.EU ',
    consentVersion: CONSENT_VERSION,
  }

  it('is cleaned', () => {
    expect(parseSigning(person)).toEqual({
      value: {
        ...person,
        name: 'Anna Test',
        email: 'anna@example.eu',
        organisation: null,
        publicName: false,
      },
    })
  })

  it('is told all its faults at once', () => {
    expect(parseSigning({ category: 'region', extra: 1 })).toEqual({
      faults: {
        name: 'errName',
        country: 'errChoose',
        language: 'errChoose',
        email: 'errEmail',
        consentVersion: 'errConsent',
        extra: 'errUnknown',
        organisation: 'errOrganisation',
      },
    })
    for (const odd of [null, undefined, 'x', 7, []])
      expect(parseSigning(odd)).toHaveProperty('faults')
  })

  it('changes neither address nor consent nor state', () => {
    const texts = { name: 'Anna', category: 'mep', country: 'PL', language: 'pl' }
    expect(parseChanges(texts)).toHaveProperty('value')
    for (const more of [{ email: 'a@b.eu' }, { state: 'confirmed' }, { consentVersion: 'x' }])
      expect(parseChanges({ ...texts, ...more })).toHaveProperty('faults')
  })
})
