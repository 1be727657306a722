import { describe, expect, it } from '@jest/globals'

import {
  buildCatalogue,
  type CatalogueRow,
  findByText,
  getCatalogue,
  matchFile,
  type OpenedPdf,
} from '@/domain/file-matching'

type Titles = Record<string, string>
type Given = { key: string; titles: Titles; type?: string; date?: string; sizes?: object }

const rowsOf = ({ date, key, sizes = {}, titles, type = 'other' }: Given): CatalogueRow[] =>
  Object.entries(titles).map(([locale, title]) => ({
    document: `id-${key}`,
    key,
    type,
    date: date ?? null,
    locale,
    title,
    hasFile: locale === 'en',
    announced: locale !== 'en',
    announcedBytes: (sizes as Record<string, number>)[locale] ?? null,
  }))

const DOCUMENTS: Given[] = [
  {
    key: 'declaration-2-0',
    type: 'declaration',
    date: '2020-07-01T00:00:00.000Z',
    titles: {
      en: 'Declaration of the #CohesionAlliance for a strong and resilient Europe - 2020',
      es: 'Declaración de la Alianza por la Cohesión por una Europa fuerte y resiliente',
      pl: 'Deklaracja #CohesionAlliance na rzecz silnej i odpornej Europy 2.0',
      el: 'Δήλωση της #CohesionAlliance για μια ισχυρή και ανθεκτική Ευρώπη',
      bg: 'Декларация на Алианса за сближаване за силна и устойчива Европа',
    },
    sizes: { pl: 602_440 },
  },
  {
    key: 'debate-on-the-future',
    type: 'declaration',
    date: '2022-10-12T00:00:00.000Z',
    titles: {
      en: 'The future of cohesion is debated from today',
      fi: 'Keskustelu koheesion tulevaisuudesta käynnistyy tänään',
      mt: 'Id-dibattitu dwar il-futur tal-koeżjoni jibda llum',
      pl: 'Debata o przyszłości spójności zaczyna się dzisiaj',
    },
    sizes: { mt: 711_800 },
  },
  {
    key: 'letter-to-the-president',
    type: 'letter',
    titles: {
      en: 'Letter of the #CohesionAlliance to the president of the Council',
      de: 'Schreiben der #CohesionAlliance an den Präsidenten des Rates',
      sv: 'Brev från #CohesionAlliance till rådets ordförande',
    },
  },
  ...Array.from({ length: 300 }, (_, number) => ({
    key: `cohesion-report-${number}`,
    type: 'report',
    date: '2021-01-01T00:00:00.000Z',
    titles: { en: `Report ${number} of the #CohesionAlliance on cohesion in Europe`, pl: '' },
  })),
]

const CATALOGUE = await buildCatalogue(DOCUMENTS.map(rowsOf))

const SCAN: OpenedPdf = {
  declared: undefined,
  detected: undefined,
  opening: '',
  pages: 2,
  title: '',
}

const match = (name: string, pdf: Partial<OpenedPdf> = {}, bytes = 1000) =>
  matchFile({ catalogue: CATALOGUE, file: { bytes, name }, pdf: { ...SCAN, ...pdf } })

const inText = (detected: OpenedPdf['detected'], opening = ''): Partial<OpenedPdf> => ({
  detected,
  opening,
})

describe('a file is matched', () => {
  it.each([
    ['declaration-2-0_PL.pdf', 'pl', 'declaration-2-0'],
    ['Declaracion_Alianza_Cohesion_fuerte_resiliente_ES.pdf', 'es', 'declaration-2-0'],
    ['Δήλωση CohesionAlliance ισχυρή ανθεκτική Ευρώπη.pdf', 'el', 'declaration-2-0'],
    ['keskustelu_koheesion_tulevaisuudesta.pdf', 'fi', 'debate-on-the-future'],
    ['Schreiben Präsidenten des Rates_de.pdf', 'de', 'letter-to-the-president'],
    ['cohesion-report-217.pl.pdf', 'pl', 'cohesion-report-217'],
  ] as const)('by its name alone: %s', (name, locale, key) => {
    const { isSure, language, proposals } = match(name, inText(locale))
    expect([language.locale, proposals[0]?.key, isSure]).toEqual([locale, key, true])
  })

  it('by the title at the beginning of its text, whatever its name is', () => {
    const opening = 'Debata o przyszłości spójności\nzaczyna się dzisiaj Zebrani w Brukseli …'
    const { isSure, proposals } = match('scan0001_PL.pdf', inText('pl', opening))
    expect(proposals[0]).toMatchObject({
      key: 'debate-on-the-future',
      reasons: expect.arrayContaining(['the text begins with the title in Polish']),
    })
    expect(isSure).toBe(true)
  })

  it('by the size that was announced for its language', () => {
    const { isSure, proposals } = match('download.mt.pdf', inText('mt'), 711_797)
    expect(proposals[0]).toMatchObject({
      key: 'debate-on-the-future',
      reasons: ['it is exactly as large as announced', 'Maltese is announced'],
    })
    expect(isSure).toBe(true)
    expect(match('download.mt.pdf', inText('mt'), 711_700).proposals).toEqual([])
  })

  it('by the year where two documents are alike', () => {
    const [first] = match('deklaracja CohesionAlliance 2020 pl.pdf', inText('pl')).proposals
    expect([first?.key, first?.reasons]).toEqual([
      'declaration-2-0',
      expect.arrayContaining(['both are of 2020', 'the name says declaration']),
    ])
  })
})

describe('a file is left to a person', () => {
  it('when its name and its text are of two languages; the text is proposed', () => {
    const { isSure, language } = match('declaration-2-0_DE.pdf', inText('pl'))
    expect([language.locale, isSure]).toEqual(['pl', false])
    expect(language.reason).toBe('its name says German (DE), its text is Polish')
  })

  it('when the language has a file already', () => {
    const { isSure, proposals } = match('declaration-2-0_EN.pdf', inText('en'))
    expect(isSure).toBe(false)
    expect(proposals[0]?.reasons).toContain('English has a file already')
  })

  it('when many documents are alike', () => {
    const { isSure, proposals } = match('cohesion report_PL.pdf', inText('pl'))
    expect(isSure).toBe(false)
    expect(proposals.length).toBeGreaterThan(1)
  })

  it('when nothing tells which document or which language it is', () => {
    expect(match('scan0001.pdf')).toMatchObject({
      isSure: false,
      language: { locale: undefined, reason: 'neither name nor text tells its language' },
      proposals: [],
    })
  })

  it('when only the file itself declares its language', () => {
    const { isSure, language } = match('declaration-2-0.pdf', { declared: 'sv' })
    expect([language.locale, isSure]).toEqual(['sv', false])
  })
})

describe('the catalogue', () => {
  it('finds documents by words of any title or of the key, without accents', () => {
    expect(findByText(CATALOGUE, 'TÄNÄÄN keskustelu')).toEqual(['id-debate-on-the-future'])
    expect(findByText(CATALOGUE, 'deklaratsiya')).toEqual(['id-declaration-2-0'])
    expect(findByText(CATALOGUE, 'letter-to-the')).toEqual(['id-letter-to-the-president'])
    expect(findByText(CATALOGUE, 'nowhere')).toEqual([])
  })

  it('is read again only when a document has changed', async () => {
    let reads = 0
    let stamp = 'one'
    const owner = {}
    const reader = {
      readCatalogue: async function* () {
        reads += 1
        yield []
      },
      findStamp: async () => stamp,
    }
    const first = await getCatalogue(owner, reader)
    expect(await getCatalogue(owner, reader)).toBe(first)
    stamp = 'two'
    expect(await getCatalogue(owner, reader)).not.toBe(first)
    expect(reads).toBe(2)
  })
})
