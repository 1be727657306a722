import { describe, expect, it } from '@jest/globals'

import {
  composeAnswer,
  PARTNER_MAILS,
  readApplication,
  readLogoFile,
  APPLICATION_STATES,
  mayTake,
} from '@/domain/partners'
import { findDuplicates } from '@/domain/partners/find-duplicates'
import { listDifferences } from '@/domain/partners/list-differences'
import { orderPartners } from '@/domain/partners/order-partners'
import { LOCALE_CODES } from '@/locales'

const partner = (name: string, more: object = {}) => ({
  id: name,
  collection: 'partners' as const,
  names: [name],
  state: 'approved',
  ...more,
})

const found = (name: string, others: string[]): string[] =>
  findDuplicates(
    { names: [name] },
    others.map((other) => partner(other)),
  ).map((duplicate) => duplicate.name)

describe('who may be the same organisation', () => {
  it('is found whatever the accents, the script, the order of words and small slips', () => {
    const others = [
      'Województwo Małopolskie',
      'Région Île-de-France',
      'Община Пловдив',
      'City of Gent',
    ]
    expect(found('Wojewodztwo Malopolskie', others)).toEqual(['Województwo Małopolskie'])
    expect(found('Ile de France (Région)', others)).toEqual(['Région Île-de-France'])
    expect(found('Obshtina Plovdiv', others)).toEqual(['Община Пловдив'])
    expect(found('Gent City Council', others)).toEqual(['City of Gent'])
  })

  it('is not found by words that many have in their names', () => {
    expect(
      found('City of Gent', ['City of Liège', 'Region of Tyrol', 'Association of Cities']),
    ).toEqual([])
    expect(found('Municipality of Lund', ['Municipality of Malmö'])).toEqual([])
  })

  it('is found by the names in other languages', () => {
    const other = partner('Stadt Wien', { names: ['Stadt Wien', 'City of Vienna'] })
    expect(findDuplicates({ names: ['Vienna'] }, [other])[0]).toMatchObject({
      name: 'City of Vienna',
    })
  })

  it('is found by a domain that few have, but by no mail provider', () => {
    const own = {
      email: 'me@gmail.com',
      names: ['Alpha'],
      website: 'https://www.alpha.example.co.uk/',
    }
    const others = [
      partner('Beta', { website: 'https://mail.example.co.uk' }),
      partner('Gamma', { email: 'you@gmail.com' }),
    ]
    expect(findDuplicates(own, others).map(({ domain, id }) => [id, domain])).toEqual([
      ['Beta', 'example.co.uk'],
    ])
    const many = Array.from({ length: 6 }, (_, index) =>
      partner(`Other ${'abcdef'[index]}`, { website: 'https://x.example.co.uk' }),
    )
    expect(findDuplicates(own, many)).toEqual([])
  })

  it('is looked for among 5,000 partners in no time that one would notice', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      partner(`Municipality of Place ${index.toString(36)} by the River`, {
        names: [
          `Place ${index} by the River`,
          `Gemeinde Ort ${index} am Fluss`,
          `Commune ${index}`,
        ],
      }),
    )
    const start = process.cpuUsage()
    findDuplicates({ names: ['Place 77 by the River', 'Ort 77 am Fluss', 'Lieu 77'] }, many)
    const { system, user } = process.cpuUsage(start)
    // A quarter of a second on an idle machine.
    expect((system + user) / 1_000_000).toBeLessThan(2)
  })
})

describe('the order of partners', () => {
  const of = (kind: 'association' | 'city' | 'region', name: string) => ({ id: name, kind, name })

  it('is by kind, then as the language of the reader sorts names', () => {
    const list = [
      of('city', 'Örebro'),
      of('city', 'Zagreb'),
      of('region', 'B'),
      of('association', 'Z'),
    ]
    const names = (locale: 'de' | 'sv') => orderPartners(list, locale).map(({ name }) => name)
    expect(names('de')).toEqual(['Z', 'B', 'Örebro', 'Zagreb'])
    expect(names('sv')).toEqual(['Z', 'B', 'Zagreb', 'Örebro'])
  })

  it('knows letters of their own', () => {
    const sorted = (locale: 'cs' | 'en', ...names: string[]) =>
      orderPartners(
        names.map((name) => of('city', name)),
        locale,
      ).map(({ name }) => name)
    expect(sorted('cs', 'Chrudim', 'Dačice', 'Hodonín')).toEqual(['Dačice', 'Hodonín', 'Chrudim'])
    expect(sorted('en', 'Chrudim', 'Dačice', 'Hodonín')).toEqual(['Chrudim', 'Dačice', 'Hodonín'])
  })
})

describe('what was typed', () => {
  const typed = {
    consent: 'yes',
    contactEmail: ' Anna@Example.EU ',
    contactName: 'Anna',
    country: 'PL',
    kind: 'city',
    organisation: ' Town\r\nBcc: x@y.example ',
    website: 'https://town.example',
  }

  it('becomes one line each', () => {
    const { facts, faults } = readApplication(typed, { locale: 'pl' })
    expect(faults).toEqual({})
    expect(facts).toMatchObject({
      contactEmail: 'anna@example.eu',
      language: 'pl',
      organisation: 'Town Bcc: x@y.example',
    })
  })

  it.each([
    ['contactEmail', 'a@b.eu, c@d.eu'],
    ['contactEmail', 'a@b.eu\r\nBcc: c@d.eu'],
    ['contactEmail', '<a@b.eu>'],
    ['website', 'javascript:alert(1)'],
    ['website', 'https://user:pass@town.example'],
    ['website', 'https://localhost'],
    // More than an entry of the partners takes: nobody could approve it.
    ['website', `https://town.example/${'ł'.repeat(400)}`],
    ['country', 'US'],
    ['kind', 'constructor'],
    ['organisation', '​'],
    ['organisation', 'x'.repeat(201)],
    ['consent', 'true'],
  ])('is a fault as %s: %j', (name, value) => {
    expect(
      Object.keys(readApplication({ ...typed, [name]: value }, { locale: 'en' }).faults),
    ).toEqual([name])
  })
})

describe('a logo', () => {
  const read = (name: string, content: string) =>
    readLogoFile(new File([content], name), 'Town Hall')

  it('gets a name of ours', async () => {
    const file = await read(
      '../../../etc/passwd\r\n.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
    )
    expect(file?.name).toBe('town-hall.svg')
  })

  it.each([
    ['logo.png', '<svg/>'],
    ['logo.svg', 'GIF89a'],
    ['logo.exe', '<svg/>'],
    ['logo', '<svg/>'],
    ['logo.svg', ''],
    ['logo.svg', `<svg>${' '.repeat(2 * 1024 * 1024)}</svg>`],
  ])('is none: %s', async (name, content) => {
    expect(await read(name, content)).toBeUndefined()
  })
})

describe('the states', () => {
  it('are decided about only while they wait', () => {
    const open = APPLICATION_STATES.filter((state) => mayTake(state, 'approve'))
    expect(open).toEqual(['waiting', 'change-asked'])
    expect(APPLICATION_STATES.filter((state) => mayTake(state, 'confirm'))).toEqual(['unconfirmed'])
    expect(APPLICATION_STATES.filter((state) => mayTake(state, 'withdraw'))).not.toContain(
      'rejected',
    )
  })
})

describe('a change', () => {
  const public_ = {
    organisation: 'Town',
    country: 'PL',
    kind: 'city' as const,
    logo: '1',
    names: [{ locale: 'de' as const, name: 'Stadt' }],
    website: 'https://town.example/',
  }

  it('shows what would be different, and keeps the logo where none is sent', () => {
    const after = { ...public_, logo: null, names: [], organisation: 'Town II' }
    expect(listDifferences({ ...public_ }, after)).toEqual([
      { field: 'organisation', before: 'Town', after: 'Town II' },
      { field: 'name in de', before: 'Stadt', after: '' },
    ])
  })
})

describe('a mail', () => {
  const controller = {
    ...{ name: 'Alliance Office', email: 'office@alliance.example' },
    ...{ address: '1 Square, Brussels', officer: null },
  }

  it.each(LOCALE_CODES)(
    'has a subject of ours alone, a link and the controller in %s',
    (locale) => {
      for (const [name, compose] of Object.entries(PARTNER_MAILS)) {
        const data = { organisation: 'EVIL\r\nBcc: x', text: 'Text of a moderator' }
        const link = 'https://desk.example/link'
        const { subject, text } = compose({ controller, data, link, locale, serverUrl: '' })
        expect(text).toContain(`Alliance Office, ${controller.address}, ${controller.email}`)
        expect([name, subject.includes('EVIL'), /[\r\n]/.test(subject)]).toEqual([
          name,
          false,
          false,
        ])
        expect([name, /\{\w+\}/.test(text)]).toEqual([name, false])
        expect(text).toContain(link)
      }
    },
  )

  it.each(LOCALE_CODES)(
    'to an address that is not confirmed carries no words of others, in %s',
    (locale) => {
      const data = { organisation: 'You won: https://evil.example', text: null }
      const compose = PARTNER_MAILS['partner.confirm']
      const { text } = compose({ data, link: 'https://desk.example/link', locale, serverUrl: '' })
      expect(text).not.toContain('evil')
    },
  )

  it('of a rejection says why in the language', () => {
    const text = composeAnswer({
      decision: 'reject',
      locale: 'fi',
      organisation: 'Esimerkki',
      reason: 'duplicate',
    })
    expect(text).toContain('Esimerkki')
    expect(text).toContain('on jo kumppani')
  })
})
