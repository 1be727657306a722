import { describe, expect, test } from '@jest/globals'

import { DEMO_TEXTS, type DemoTexts, ENGLISH_TEXTS } from '@/demo/texts'
import { LOCALE_CODES, type Locale } from '@/locales'

type Leaves = Map<string, string>

const leavesOf = (value: unknown, path = '', leaves: Leaves = new Map()): Leaves => {
  if (typeof value === 'string') leaves.set(path, value)
  else
    for (const [key, child] of Object.entries(value as object))
      leavesOf(child, path ? `${path}.${key}` : key, leaves)
  return leaves
}

const english = leavesOf(ENGLISH_TEXTS)
const others = LOCALE_CODES.filter((code) => code !== 'en')
const leavesIn = (locale: Locale): Leaves => leavesOf(DEMO_TEXTS[locale])
const placeholders = (text = ''): string[] => (text.match(/\{[a-z]+\}/g) ?? []).sort()

/** Parts that a language either has whole or not at all. */
const partOf = (path: string): string => {
  const depth = /^(documents|pages|stories)\./.test(path) ? 2 : 1
  return path.split('.').slice(0, depth).join('.')
}

/** Names that are the same in several languages, as are single words such as "Podcasts". */
const MAY_BE_ENGLISH = [/^series\..*\.title$/, /^documents\..*\.title$/, /\.region$/]

const hasLetters = (text: string, script: 'Cyrillic' | 'Greek'): boolean =>
  new RegExp(`\\p{Script=${script}}`, 'u').test(text)

describe.each(others)('the demo texts in %s', (locale) => {
  const leaves = leavesIn(locale)

  test('have no text that English does not have', () => {
    expect([...leaves.keys()].filter((path) => !english.has(path))).toEqual([])
  })

  test('have every part whole or not at all', () => {
    const parts = new Set([...leaves.keys()].map(partOf))
    const missing = [...english.keys()].filter(
      (path) =>
        parts.has(partOf(path)) && !leaves.has(path) && !/^documents\..*\.title$/.test(path),
    )
    expect(missing).toEqual([])
  })

  test('hold the placeholders of the English text', () => {
    const wrong = [...leaves].filter(
      ([path, text]) => placeholders(text).join() !== placeholders(english.get(path)).join(),
    )
    expect(wrong).toEqual([])
  })

  test('leave no sentence in English and none empty', () => {
    const left = [...leaves].filter(
      ([path, text]) =>
        text.trim() === '' ||
        (text === english.get(path) &&
          / /.test(text) &&
          !MAY_BE_ENGLISH.some((name) => name.test(path))),
    )
    expect(left).toEqual([])
  })

  test('fit into the fields for search engines', () => {
    const long = Object.values(DEMO_TEXTS[locale].pages).filter(
      ({ seoDescription, seoTitle }) => seoTitle.length > 70 || seoDescription.length > 200,
    )
    expect(long.map(({ seoTitle }) => seoTitle)).toEqual([])
  })
})

const SCRIPTS = [
  ['bg', 'Cyrillic'],
  ['el', 'Greek'],
] as const

test.each(SCRIPTS)('%s is written in %s letters', (locale, script) => {
  const { declarations, pages, site, statistics } = DEMO_TEXTS[locale]
  const prose = leavesOf({ declarations, pages, site, statistics })
  expect([...prose].filter(([, text]) => !hasLetters(text, script))).toEqual([])
})

test('all 24 languages have the main page, the joint call and both declarations', () => {
  const complete = (texts: DemoTexts): boolean =>
    texts.pages.alliance.sections.about.paragraphs.length === 3 &&
    texts.declarations['joint-call-2024'].principles.length === 8 &&
    texts.declarations['declaration-2022'].principles.length === 5 &&
    Boolean(texts.pages['joint-call'].sections.sign.button)
  expect(LOCALE_CODES.filter((code) => !complete(DEMO_TEXTS[code]))).toEqual([])
})
