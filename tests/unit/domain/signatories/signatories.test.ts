import { describe, expect, it } from '@jest/globals'

import {
  CONSENT_VERSION,
  consentIn,
  consentsIn,
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

/** Who answers for the data in these tests. */
const CONTROLLER = {
  name: 'Secretariat of Tests',
  address: '1 Test Street, 1000 Testtown',
  email: 'data@test.example',
  officer: 'dpo@test.example',
}

/**
 * Of the whole text with this controller. A change without a new version would make people agree to
 * what they have not read.
 */
const CONSENTS: Record<string, Record<string, string>> = {
  '2026-12': {
    bg: '21905bf75f7dd0a1830e73fe571b6c708084bd8bdef7bbd63a09542317098b15',
    es: 'b145d7500e716755af0d9b70929ada5ed8929625e6f4b7c7848a1267a290c673',
    cs: '670dbaa6c56e26d2b241c51a87ad20c997aec2e8e473d9a1614c5bba2aded479',
    da: 'b9919a9b73ac335315e93087c7cf502e79ea13f91992a682e911569ddbbee264',
    de: '30e0c87a12b0141193fca2ad71ba3262d405cc8b6761b8506459818a9db10845',
    et: '9f2f4643cd08ef8bcb896dc9c69c60a312ad620590d5f3226822098f54fac3b1',
    el: '66e3ca05ffaa55361463405d49d61385dec665a518b12f2efb5caebe9a36b944',
    en: 'eac64a273eb04a5a2b56622b65258755e7d3303e86cb2610dfb210b2f0e0ba46',
    fr: '627dd63a3bb47988d91e5f318cf4225dfd0fc4208a988fdfd081eac8fb4fd1d8',
    ga: '321d8668453179cfbc35e832385aae4882e3c65e815692cea7feff8ef7d38e19',
    hr: '994e87a8ed876ceb186c3ed7c9435b25a846b21e137feb3a7c8180494443e3e6',
    it: '2a0960d7219b5b60f995baff85e664eda09f183911618d341337630a7c0d979a',
    lv: '1372fabbb1a0bcbed142034ff790b67a85debbaccb76ccc2cb7eb6c644d36bfa',
    lt: '51efb835d3fa6c611a184d92732cf3c770a50954f9fe758ec366aff95b0d806b',
    hu: '3c890be0e0c84284fc4a4d024e019f151f9f378a338f2598cf40863728f8de4d',
    mt: 'b09677f2f02dc24678d3b62bd2c554dfa3aa881f0a230ad50483da81b266c6a6',
    nl: 'b511f08bae50db6ef1c76e4420d68e08ac3aa6975b29cdf21e14280aecea9a8e',
    pl: '6f7a960e6d923f84e9c3434a71e70516b9e14ccc7cbe8af37105733d84f6ef98',
    pt: 'b5f83c5fae42f662772c0743b93ddc88dc5cf66b6ec3c5b8d009b72c50bdeabc',
    ro: 'e5459561c74ebba79003631c1beafdc87cead3894177c6b0275f33b4f0caec50',
    sk: 'be4858d8e1c292787fbf084c1af2163bf0a8017f61ffb110828ed8024d8cd371',
    sl: '2a9038959f465afa9275b2e211fdbec2aa773786856d937bacc18e52ef48c3d0',
    fi: '0a7a45fd0caedb0e66d033252ef6129e077d7eef1f4a178d920b82a0c23d66ce',
    sv: 'd81cf413989eb6ba66daac4a77ebdfd85cbc4dd18f936c931791ce4a3aefc442',
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
    const { hash, version } = consentIn(locale, CONTROLLER)
    expect(hash).toBe(CONSENTS[CONSENT_VERSION]?.[locale])
    expect(version).toBe(`${CONSENT_VERSION}.${hash.slice(0, 12)}`)
  })

  it.each(LOCALE_CODES)(
    'tell in %s who answers for the data, and agree to nothing else',
    (locale) => {
      const { hash, text, version } = consentIn(locale, CONTROLLER)
      for (const part of Object.values(CONTROLLER)) expect(text).toContain(part)
      for (const change of [
        { name: 'Somebody Else' },
        { address: null },
        { email: 'other@test.example' },
        { officer: null },
      ]) {
        const other = consentIn(locale, { ...CONTROLLER, ...change })
        expect(other.hash).not.toBe(hash)
        expect(other.version).not.toBe(version)
      }
      const { text: without } = consentIn(locale, { ...CONTROLLER, officer: null })
      expect(without.split('\n')).toHaveLength(text.split('\n').length - 1)
    },
  )

  it('are a text of its own in each language', () => {
    const consents = consentsIn(CONTROLLER)
    expect(new Set(consents.map(({ version }) => version)).size).toBe(24)
    for (const word of [0, 2, 3, 4])
      expect(new Set(consents.map(({ text }) => text.split('\n\n')[word])).size).toBe(24)
  })

  it('are filled in, and places without a value stay', () => {
    expect(fill('{count} of {all}', { count: 3 })).toBe('3 of {all}')
  })
})

describe('the mails', () => {
  it.each(LOCALE_CODES)('name the controller in %s when there is one', (locale) => {
    const given = { data: {}, link: 'https://desk.example/x?token=y', locale, serverUrl: '' }
    for (const compose of Object.values(SIGNATURE_MAILS)) {
      const { text } = compose({ ...given, controller: CONTROLLER })
      for (const part of Object.values(CONTROLLER)) expect(text).toContain(part)
      expect(compose(given).text).not.toContain('undefined')
    }
  })

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
  const consents = consentsIn(CONTROLLER)
  const consent = consentIn('fi', CONTROLLER)
  const person = {
    name: ' Anna\u202e  Test ',
    category: 'mep',
    country: 'PL',
    language: 'pl',
    email: ' Anna@Example.EU ',
  }

  it('is cleaned', () => {
    expect(parseSigning({ ...person, consentVersion: consent.version }, consents)).toEqual({
      value: {
        ...person,
        consent,
        name: 'Anna Test',
        email: 'anna@example.eu',
        organisation: null,
        publicName: false,
      },
    })
  })

  it('agrees to one of the texts that are shown now', () => {
    const old = consentIn('fi', { ...CONTROLLER, name: 'Before' }).version
    for (const consentVersion of [old, CONSENT_VERSION, '2026-11', consent.hash])
      expect(parseSigning({ ...person, consentVersion }, consents)).toEqual({
        faults: { consentVersion: 'errConsentVersion' },
      })
  })

  it('is told all its faults at once', () => {
    expect(parseSigning({ category: 'region', extra: 1 }, consents)).toEqual({
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
      expect(parseSigning(odd, consents)).toHaveProperty('faults')
  })

  it('changes neither address nor consent nor state', () => {
    const texts = { name: 'Anna', category: 'mep', country: 'PL', language: 'pl' }
    expect(parseChanges(texts)).toHaveProperty('value')
    for (const more of [{ email: 'a@b.eu' }, { state: 'confirmed' }, { consentVersion: 'x' }])
      expect(parseChanges({ ...texts, ...more })).toHaveProperty('faults')
  })
})
