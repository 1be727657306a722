import { describe, expect, it } from '@jest/globals'

import { parsePage } from '@/legacy-import/parse-page'

import {
  brief,
  hasSeeds,
  kindsOf,
  listStrings,
  type Parsed,
  parseAll,
  readTexts,
  reconcileAll,
  reportOf,
  SEEDS,
} from './read-pages'

const ALL_BUT_GA = 'bg cs da de el en es et fi fr hr hu it lt lv mt nl pl pt ro sk sl sv'
const KB = 1024

const find = <Thing extends { key: string }>(things: readonly Thing[], start: string): Thing => {
  const found = things.find(({ key }) => key.startsWith(start))
  if (!found) throw new Error(`No ${start} among ${things.map(({ key }) => key).join(', ')}`)
  return found
}

const of = (parsed: readonly Parsed[], start: string): Parsed => {
  const found = parsed.find(({ value }) => value.file.startsWith(start))
  if (!found) throw new Error(`No page ${start}`)
  return found
}

const suite = hasSeeds ? describe : describe.skip

suite(
  `the five saved pages${hasSeeds ? '' : ' (skipped: they are not beside the repository)'}`,
  () => {
    const parsed = hasSeeds ? parseAll(SEEDS) : []
    const result = reconcileAll(parsed)
    const debate = () => find(result.documents, 'le-debat')
    const declaration = () => find(result.documents, 'declaration')
    const letter = () => find(result.documents, 'letter')
    const call = () => find(result.documents, 'joint-call')

    it('are read in their own languages', () => {
      expect(parsed.map(({ value }) => value.locale)).toEqual(['pl', 'sv', 'bg', 'lv', 'sv'])
    })

    it('are parted into sections by their structure', () => {
      const list = ['stories', 'toolkit', 'videos', 'podcasts', 'documents', 'social', 'contact']
      expect(kindsOf(of(parsed, '000').value)).toEqual(['text', 'text', ...list])
      expect(kindsOf(of(parsed, '002').value)).toEqual(
        'text text callToAction stories podcasts videos documents social contact'.split(' '),
      )
      expect(kindsOf(of(parsed, '003').value)).toEqual([
        'text',
        'principles',
        'callToAction',
        'callToAction',
        ...list,
      ])
      expect(kindsOf(of(parsed, '004').value)).toEqual(
        'text callToAction partners text text waysToAct callToAction callToAction'.split(' '),
      )
    })

    it('lose none of their text', () => {
      for (const [file, text] of readTexts(SEEDS)) {
        const strings = listStrings(of(parsed, file).value)
        const glued = (line: string): boolean =>
          strings.some((part) => part.length > 9 && line.startsWith(part)) &&
          strings.some((part) => part.length > 9 && line.endsWith(part))
        const lost = text
          .split('\n')
          .map((line) => line.trim().replace(/^(?:•|\d+\.)\s*/u, ''))
          .filter((line) => line !== '')
          .filter((line) => !strings.some((part) => part.includes(line)) && !glued(line))
        expect({ file, lost }).toEqual({ file, lost: [] })
      }
    })

    it('hold six documents', () => {
      expect(result.documents).toHaveLength(6)
      expect(find(result.documents, 'cohesion-alliance-survey').versions).toMatchObject([
        { locale: 'en', bytes: null, main: true },
      ])
      expect(find(result.documents, 'joint-observations').versions).toMatchObject([
        { locale: 'en', bytes: null, main: true },
      ])
    })

    it('hold the debate and the declaration in all languages but Irish', () => {
      for (const { versions } of [debate(), declaration()]) {
        expect(versions.map(({ locale }) => locale).join(' ')).toBe(ALL_BUT_GA)
        expect(versions.filter(({ bytes }) => bytes === null)).toEqual([])
      }
      const titleless = debate().versions.filter(({ title }) => title === null)
      expect(titleless.map(({ locale }) => locale)).toEqual(['en'])
    })

    it('give the main file that a page hides the size other pages list', () => {
      const polish = debate().versions.find(({ locale }) => locale === 'pl')
      expect(polish).toMatchObject({ bytes: Math.round(705.64 * KB), main: true })
    })

    it('hold the letter in eight languages, whose labels the Latvian page confuses', () => {
      const sizes = Object.fromEntries(
        letter().versions.map(({ locale, bytes }) => [locale, bytes]),
      )
      expect(sizes).toEqual(
        Object.fromEntries(
          Object.entries({
            de: 212.96,
            en: 195.7,
            es: 211.39,
            fi: 209.15,
            fr: 213.87,
            it: 211.73,
            pt: 210.78,
            sv: 210.65,
          }).map(([locale, size]) => [locale, Math.round(size * KB)]),
        ),
      )
      const mains = letter().versions.filter(({ main }) => main)
      expect(mains.map(({ locale }) => locale)).toEqual(['de', 'en', 'sv'])
      expect(letter().versions.find(({ locale }) => locale === 'en')?.title).toContain(
        'December 2019',
      )
      expect(letter().unresolved).toEqual([])
    })

    it('hold the joint call in the fourteen languages listed, and invent none', () => {
      expect(
        call()
          .versions.map(({ locale }) => locale)
          .join(' '),
      ).toBe('bg de en es et fr hr it nl pl pt ro sk sv')
      expect(call().versions.find(({ locale }) => locale === 'en')?.title).toMatch(/^Joint Call/)
      expect(result.decisions.map(({ code }) => code)).toContain('main-file-unknown')
    })

    it('hold nineteen videos and thirteen episodes, each once', () => {
      expect(result.videos).toHaveLength(19)
      expect(result.episodes.map(({ key }) => key)).toHaveLength(13)
      expect(result.episodes.find(({ key }) => key === 'main-2')).toMatchObject({
        number: 2,
        date: '2022-11-07',
        series: { slug: 'main', name: null },
      })
      expect(result.episodes.find(({ key }) => key === 'european-citizens-ask-4')?.number).toBe(4)
      expect(find(result.episodes, 'local-solutions')).toMatchObject({
        number: null,
        series: { slug: 'local-solutions', name: 'Local Solutions' },
      })
    })

    it('give a key of at most sixty ASCII letters to each thing', () => {
      const keys = [...result.documents, ...result.videos, ...result.episodes].map(({ key }) => key)
      expect(keys.filter((key) => !/^[a-z0-9-]{1,60}$/.test(key))).toEqual([])
    })

    it('have the newer of the two Swedish pages lead', () => {
      const roles = result.pages.filter(({ role }) => role !== null)
      expect(roles.map(({ file, role }) => `${file.slice(0, 3)} ${role}`).sort()).toEqual([
        '001 leading',
        '004 earlier',
      ])
      expect(roles[0]?.reason).toContain('2022')
    })

    it('separate the label that the Latvian page glues to a description', () => {
      const podcasts = of(parsed, '003').value.sections.find(({ kind }) => kind === 'podcasts')
      expect(podcasts).toMatchObject({ showMore: { line: 112, text: 'Skatīt vairāk' } })
    })

    it('show the defects of the Latvian page and no others', () => {
      const untitled = [160, 181, 276, 277, 278, 279, 280, 281, 282]
      expect(brief(of(parsed, '003').warnings)).toEqual(
        [
          ...untitled.map((line) => `${line} title-missing`),
          ...[65, 110, 114, 143, 155, 174, 223, 273, 291].map((line) => `${line} other-language`),
          '112 glued-text',
          '145 count-mismatch',
          '174 list-missing',
          '223 list-missing',
          '276 duplicate-label',
          '110 doubled-word',
          '164 doubled-title',
          '73 truncated-title',
          ...[138, 168, 207, 229, 289].map((line) => `${line} stray-character`),
        ].sort(),
      )
    })

    it('show the defects of the other pages and no others', () => {
      const untitled = (lines: number[]) => lines.map((line) => `${line} title-missing`)
      expect(brief(of(parsed, '000').warnings)).toEqual(
        [
          ...untitled([132, 217, 218, 219, 220, 221, 222, 223]),
          ...[53, 96, 100, 214, 232].map((line) => `${line} other-language`),
          ...[33, 37, 110, 125, 170].map((line) => `${line} stray-character`),
          '59 truncated-title',
          '98 heading-contradicts-list',
        ].sort(),
      )
      expect(brief(of(parsed, '001').warnings)).toEqual(
        [
          ...untitled([132, 217, 218, 219, 220, 221, 222, 223]),
          ...[53, 96, 100, 214, 232].map((line) => `${line} other-language`),
          ...[110, 125, 170].map((line) => `${line} stray-character`),
          '21 glued-text',
          '37 glued-text',
          '59 truncated-title',
        ].sort(),
      )
      expect(brief(of(parsed, '002').warnings)).toEqual(
        [
          ...untitled([104, 191, 192, 193, 194, 195, 196, 197]),
          ...[47, 51, 72, 91, 188, 206].map((line) => `${line} other-language`),
          ...[57, 97, 140].map((line) => `${line} stray-character`),
          '21 glued-text',
        ].sort(),
      )
      expect(brief(of(parsed, '004').warnings)).toEqual(['51 other-language', '52 other-language'])
    })

    it('disagree about no figure', () => {
      expect(result.warnings.filter(({ code }) => code === 'figure-disagrees')).toEqual([])
    })

    it('give the same report in any order, and for every choice of them', () => {
      expect(reportOf([...parsed].reverse())).toBe(reportOf(parsed))
      for (let choice = 1; choice < 2 ** parsed.length; choice += 1) {
        const some = parsed.filter((_, index) => (choice >> index) & 1)
        expect(reportOf([...some.slice(1), ...some.slice(0, 1)])).toBe(reportOf(some))
      }
    })

    it.each<[string, (text: string) => string]>([
      ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
      ['tabs', (text) => text.replace(/^ {3}/gm, '\t\t').replace(/^ {2}/gm, '\t')],
      ['no indents', (text) => text.replace(/^[ \t]+/gm, '')],
      ['hyphens for bullets', (text) => text.replaceAll('•', '-')],
      ['no no-break spaces', (text) => text.replaceAll('\u00A0', ' ')],
      ['decimal commas', (text) => text.replace(/(\d)\.(\d+) KB/g, '$1,$2 KB')],
      ['no picture texts', (text) => text.replace(/^( • (.*))\n {2}\2$/gm, '$1')],
      ['no numbers', (text) => text.replace(/^ {2}\d+\. /gm, '  ')],
      [
        'titles stuck to their lines',
        (text) => text.replace(/(Pobierz|ner|Изтегляне|ēt)\n {3}/g, '$1 '),
      ],
      ['decomposed letters', (text) => text.normalize('NFD')],
    ])('hold the same with %s', (_, edit) => {
      const edited = reconcileAll(parseAll(SEEDS, edit))
      const counts = edited.documents.map(({ versions }) => versions.length)
      expect(counts.sort((a, b) => a - b)).toEqual([1, 1, 8, 14, 23, 23])
      expect([edited.videos.length, edited.episodes.length]).toEqual([19, 13])
    })

    it('take the language they are given, and say when the text looks like another', () => {
      const [file, text] = readTexts(SEEDS)[0] ?? ['', '']
      const { value, warnings } = parsePage({ file, text, locale: 'cs' })
      expect(value).toMatchObject({ locale: 'cs', localeDecision: { by: 'given' } })
      expect(warnings.map(({ code }) => code)).toContain('locale-differs')
    })
  },
)
