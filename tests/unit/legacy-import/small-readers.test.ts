import { describe, expect, it } from '@jest/globals'

import { findGluedText } from '@/legacy-import/check/find-glued-text'
import { findStrayCharacters } from '@/legacy-import/check/find-stray-characters'
import { findTitleDefects } from '@/legacy-import/check/find-title-defects'
import { findFigures } from '@/legacy-import/language/find-figures'
import { findSureLocale } from '@/legacy-import/language/find-sure-locale'
import { findEpisodeMark } from '@/legacy-import/parse/find-episode-mark'
import { findSize } from '@/legacy-import/parse/find-size'
import { slugify } from '@/legacy-import/text/slugify'
import type { Locale } from '@/locales'

describe('findSize', () => {
  it.each([
    ['702.44 KB-PDF', 719299],
    ['702,44 KB-PDF', 719299],
    ['702.44KB', 719299],
    ['1 024,5 KB', 1049088],
    ['1,024.5 KB', 1049088],
    ['1.234 KB', 1263616],
    ['1.5 MB - PDF', 1572864],
    ['1,25 Mo', 1310720],
    ['719.299 B', 719299],
    ['695,63 КБ', 712325],
  ])('reads %s as %i bytes', (text, bytes) => expect(findSize(text)?.bytes).toBe(bytes))

  it('finds none where there is none', () => {
    for (const text of ['PDF', '', 'KB-PDF', '0 KB', '12 pages'])
      expect(findSize(text)).toBeUndefined()
  })
})

describe('findSureLocale', () => {
  it('rather says nothing than guess from a word', () => {
    for (const text of ['', '2.0', 'Podcasts', 'Multimedia', '#CohesionAlliance']) {
      expect(findSureLocale(text)).toBeUndefined()
    }
  })
})

describe('findEpisodeMark', () => {
  it.each([
    ['#4 Citizens Ask - Borders', 4, 'Citizens Ask'],
    ['Episode 5: A title', 5, null],
    ['Odcinek 3 – Tytuł', 3, null],
    ['2. rész: Cím', 2, null],
    ['Επεισόδιο 7: Τίτλος', 7, null],
    ['"Jakso 10: Otsikko"', 10, null],
  ])('reads the number of %s', (title, number, series) => {
    expect(findEpisodeMark(title)).toMatchObject({ number, series })
  })

  it('finds none in the title of a video', () => {
    for (const title of [
      'EU is Cohesion: Prague',
      'Local Solutions - A name',
      '30 years of regions',
    ]) {
      expect(findEpisodeMark(title)).toBeUndefined()
    }
  })
})

describe('findFigures', () => {
  it('reads thousands however they are written', () => {
    const texts = ['12 000 undertecknare', '12.000 e 140', '12,000 people', 'ponad 12 tys. osób']
    expect(texts.map((text) => findFigures(text)[0])).toEqual([12000, 12000, 12000, 12000])
  })

  it('leaves out versions and the names of diseases', () => {
    expect(findFigures('The declaration 2.0 after COVID-19')).toEqual([])
  })
})

describe('findStrayCharacters', () => {
  it.each<[string, Locale]>([
    ['právě odstartovala !', 'cs'],
    ['Apel comun : O politică', 'ro'],
    ['integracji!, stwierdzono', 'pl'],
    ['Σχέδιο .', 'el'],
    ['co\u00ADhesion', 'en'],
    ['Декларaция', 'bg'],
    ['sammanhÃ¥llning', 'sv'],
  ])('finds them in %s', (text, locale) => {
    expect(findStrayCharacters(text, locale)).toHaveLength(1)
  })

  it.each<[string, Locale]>([
    ['Qu’est-ce que l’Alliance ? Une chance !', 'fr'],
    ['Τι είναι η Συμμαχία; Μια ευκαιρία· για όλους.', 'el'],
    ['EU:n politiikka, 20:e upplagan', 'fi'],
    ['A „politika” jövője: 2022. október 12.', 'hu'],
    ['„Нека напомним!“ — това', 'bg'],
    ['X’inhi l-Alleanza? Il-politika ta’ koeżjoni.', 'mt'],
    ['Kdo ví... snad', 'cs'],
  ])('finds none in %s', (text, locale) => expect(findStrayCharacters(text, locale)).toEqual([]))
})

describe('findGluedText', () => {
  it.each([
    'under den20:e upplagan',
    'време на20-ото',
    'förklaringen”Debatten',
    'the miners.More',
    'en,två',
  ])('finds it in %s', (text) => expect(findGluedText(text)).toHaveLength(1))

  it.each([
    'Covid-19 and CO2',
    'EU:s 20:e',
    'post@cor.europa.eu',
    'Voices of You(th)',
    'bhFuil an tSraith',
    'Horizon2020',
  ])('finds none in %s', (text) => expect(findGluedText(text)).toEqual([]))
})

describe('findTitleDefects', () => {
  it.each<[string, Locale, string]>([
    ['A joint call - A joint call', 'en', 'doubled-title'],
    ['"Local Solutions - A name"', 'en', 'stray-character'],
    ['#Декларация на Алианса', 'bg', 'stray-character'],
    ['The school prepares students for the jobs of the', 'en', 'truncated-title'],
    ['Een nieuw beleid voor…', 'nl', 'truncated-title'],
  ])('finds what is wrong with %s', (title, locale, code) => {
    expect(findTitleDefects(title, locale).map((defect) => defect.code)).toEqual([code])
  })

  it('finds nothing wrong with a hashtag or a numbered episode', () => {
    expect(findTitleDefects('#CohesionAlliance for a cohesive Europe', 'en')).toEqual([])
    expect(findTitleDefects('#4 European Citizens Ask - Voices of You(th)', 'en')).toEqual([])
  })
})

describe('slugify', () => {
  it('spells Greek, Bulgarian and Latin letters in ASCII', () => {
    expect(slugify('Дебатът започва')).toBe('debatat-zapochva')
    expect(slugify('Η συζήτηση ξεκινά')).toBe('i-syzitisi-xekina')
    expect(slugify('Massive renovation in Łódź')).toBe('massive-renovation-in-lodz')
  })

  it('cuts at the end of a word', () => expect(slugify('one two three', 8)).toBe('one-two'))
})
