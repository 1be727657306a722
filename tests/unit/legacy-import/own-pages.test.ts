import { describe, expect, it } from '@jest/globals'

import { parsePage } from '@/legacy-import/parse-page'

import {
  brief,
  kindsOf,
  OWN_PAGES,
  type Parsed,
  parseAll,
  readTexts,
  reconcileAll,
  reportOf,
} from './read-pages'

const parsed = parseAll(OWN_PAGES)
const result = reconcileAll(parsed)

const of = (file: string): Parsed => {
  const found = parsed.find(({ value }) => value.file === file)
  if (!found) throw new Error(`No page ${file}`)
  return found
}

const versionsOf = (key: string): string[] | undefined =>
  result.documents
    .find((document) => document.key === key)
    ?.versions.map(({ locale, bytes, main }) => `${locale}${main ? '*' : ''} ${bytes ?? '?'}`)

describe('pages of the same kind in other languages', () => {
  it('are read in Greek, Finnish, Irish and Maltese', () => {
    expect(parsed.map(({ value }) => value.locale)).toEqual(['el', 'fi', 'ga', 'mt'])
  })

  it('have their sections in any order', () => {
    expect(kindsOf(of('el.txt').value)).toEqual(
      'text stories podcasts videos documents social contact'.split(' '),
    )
    expect(kindsOf(of('fi.txt').value)).toEqual(
      'text text stories toolkit videos podcasts documents social contact'.split(' '),
    )
    expect(kindsOf(of('ga-older.txt').value)).toEqual(
      'text callToAction partners text waysToAct callToAction'.split(' '),
    )
    expect(kindsOf(of('mt.txt').value)).toEqual('text documents social contact'.split(' '))
  })

  it('keep what stands above the first section', () => {
    expect(of('fi.txt').value).toMatchObject({
      title: { line: 1, text: 'Yhteinen rintama alueiden puolesta' },
      credit: { line: 3, text: '© Kuvapalvelu' },
      callToAction: { line: 9, text: 'Tule mukaan rintamaan' },
      contentsLabel: { line: 11, text: 'Sisällys' },
    })
  })

  it('list one statement in seven languages, three of them main files', () => {
    expect(versionsOf('joint-statement-on-the-future-of-the-regions')).toEqual([
      'el* 133888',
      'en 123392',
      'fi* 121856',
      'fr 130560',
      'mt* 128000',
      'sv 124160',
    ])
  })

  it('tell the languages of one label by the sizes another page lists', () => {
    expect(versionsOf('letter-of-the-mayors-to-the-parliament')).toEqual([
      'de 85299',
      'en 82022',
      'fi 84173',
    ])
  })

  it('list a video once, though cut or spelt otherwise on one page', () => {
    expect(result.videos.map(({ key, titles }) => `${key} ${Object.keys(titles).sort()}`)).toEqual([
      'a-night-train-for-the-valley el,fi',
      'building-bridges-a-ferry-for-the-islands-of-the-north fi',
      'building-bridges-the-old-mill-becomes-a-school el,fi',
      'how-a-small-town-saved-its-hospital-with-the-help-of-the el,fi',
    ])
  })

  it('list an episode once, though its title is translated', () => {
    expect(
      result.episodes.map(({ key, titles }) => `${key} ${Object.keys(titles).sort()}`),
    ).toEqual(['main-2 el,fi', 'main-3 el,fi', 'voices-of-the-coast-2 fi'])
  })

  it('show the defects of the Finnish page and no others', () => {
    expect(brief(of('fi.txt').warnings)).toEqual(
      [
        '17 stray-character',
        '41 other-language',
        '47 truncated-title',
        '64 other-language',
        '71 count-mismatch',
        '78 numbering-gap',
        '81 other-language',
        '84 duplicate-label',
        '84 title-missing',
        '85 title-missing',
        '86 download-word-missing',
        '86 title-missing',
        '95 other-language',
      ].sort(),
    )
  })

  it('show the defects of the Greek page and no others', () => {
    expect(brief(of('el.txt').warnings)).toEqual(
      [
        '25 glued-text',
        '25 heading-contradicts-list',
        '40 other-language',
        '49 other-language',
        '52 title-missing',
        '53 title-missing',
        '54 language-name',
        '68 language-missing',
        '78 other-language',
      ].sort(),
    )
  })

  it('show the defects of the Maltese page and no others', () => {
    expect(brief(of('mt.txt').warnings)).toEqual(
      [
        '26 title-missing',
        '27 size-missing',
        '30 list-missing',
        '30 other-language',
        '38 other-language',
      ].sort(),
    )
  })

  it('show that the older Irish page promises four ways and lists three', () => {
    expect(brief(of('ga-older.txt').warnings)).toEqual([
      '24 heading-contradicts-list',
      '33 other-language',
    ])
  })

  it('disagree about one figure', () => {
    const found = result.warnings.filter(({ code }) => code === 'figure-disagrees')
    expect(found.map(({ file, line }) => `${file} ${line}`)).toEqual(['el.txt 5'])
    expect(found[0]?.message).toBe(
      'The paragraph says 47 where fi.txt (line 5), mt.txt (line 5) say 48',
    )
  })

  it('give the same report in any order', () => {
    expect(reportOf([...parsed].reverse())).toBe(reportOf(parsed))
    expect(reportOf(parsed).endsWith('}\n')).toBe(true)
  })

  it('name no folder in the report', () => {
    const [file, text] = readTexts(OWN_PAGES)[0] ?? ['', '']
    const page = parsePage({ file: `/home/someone/${file}`, text })
    expect(reportOf([page])).not.toContain('/home/')
  })
})
