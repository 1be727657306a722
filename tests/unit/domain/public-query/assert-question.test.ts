import { describe, expect, it } from '@jest/globals'

import { assertQuestion } from '@/domain/public-query'

import { FIELDS } from '../sample'

const PUBLIC = { fields: FIELDS, locale: 'en', mayFollow: () => false, readsDrafts: false }

const refusalOf = (question: object): string | undefined => {
  try {
    assertQuestion({ ...PUBLIC, ...question })
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

const by = (path: string, locale = 'en') =>
  refusalOf({ where: { [path]: { equals: 'x' } }, locale })

const LOCALIZED = [
  'title',
  'body',
  'file',
  '_status',
  'hero.alt',
  'hero__alt',
  'items.word',
  'items.links.label',
  'sections.said',
]
const SHARED = [
  'id',
  'code',
  'day',
  'open',
  'partners',
  'partners.id',
  'hero.credit',
  'items.id',
  'items.number',
  'sections.anchor',
  'sections.blockType',
]

describe('a filter', () => {
  it.each([...LOCALIZED, ...SHARED])('compares %s in the language of the request', (path) => {
    expect(by(path)).toBeUndefined()
  })

  it.each(SHARED)('compares %s with all languages', (path) => {
    expect(by(path, 'all')).toBeUndefined()
  })

  it.each(LOCALIZED)('compares %s in one language only', (path) => {
    for (const locale of ['all', '*', 'xx', '', undefined])
      expect(refusalOf({ where: { [path]: { like: 'x' } }, locale })).toMatch(/differs by language/)
    // SQLite compares a part of a reference in all languages.
    if (path === 'file') expect(by(`${path}.en`)).toMatch(/part of a reference/)
    else expect(by(`${path}.en`)).toBeUndefined()
    expect(by(`${path}.bg`)).toMatch(path === 'file' ? /part of a reference/ : /another language/)
    expect(by(`${path}.en`, 'all')).toMatch(/differs by language/)
  })

  it.each(['hero', 'items', 'items.links', 'sections'])(
    'does not compare %s as a whole',
    (path) => {
      expect(by(path)).toMatch(/several fields/)
    },
  )

  it.each(['partners.name', 'partners.id.name', 'file.filename', 'file.en.filename'])(
    'does not follow %s to another entry',
    (path) => {
      expect(by(path)).toMatch(/another entry/)
    },
  )

  it.each([
    'titles',
    'title.x',
    'title.$regex',
    '$where',
    'body.root.children.text',
    'items.0.word',
    'sections.0.said.bg',
    'code.en',
    'version.title',
    'constructor',
    '__proto__',
    '',
    'and',
  ])('does not compare what is unknown: %s', (path) => {
    expect(by(path)).toMatch(/cannot be queried/)
  })

  it('is read to its bottom', () => {
    const inner = { or: [{ code: { equals: 'x' } }, { AND: [{ 'title.bg': { exists: true } }] }] }
    expect(refusalOf({ where: { and: [inner] } })).toMatch(/another language/)
  })

  it.each([
    { partners: { contains: { name: { like: 'x' } } } },
    { partners: { in: ['1', { name: { like: 'x' } }] } },
    { title: { equals: { $gt: '' } } },
  ])('holds no other filter within a value: %j', (where) => {
    expect(refusalOf({ where })).toMatch(/another entry/)
  })

  it.each(['x', ['x'], { title: 'x' }, { title: ['x'] }, { and: ['x'] }, { or: { 0: {} } }])(
    'of another shape is refused with a sentence: %j',
    (where) => {
      expect(refusalOf({ where })).toMatch(/^(A|The) f.*\.$|cannot be queried/)
    },
  )
})

describe('an order', () => {
  it.each(['title', '-title', 'code,-title', ['-code', 'hero.alt']])(
    'is by the language of the request: %j',
    (sort) => {
      expect(refusalOf({ sort })).toBeUndefined()
      expect(refusalOf({ sort, locale: 'all' })).toMatch(/differs by language/)
    },
  )

  it.each(['title.bg', '-code, -title.bg', ['code', 'title__bg']])('is by no other: %j', (sort) => {
    expect(refusalOf({ sort })).toMatch(/another language/)
  })

  it.each([{ title: 1 }, [['title']], 5, '--title', 'partners.name', 'sections'])(
    'of another kind is refused with a sentence: %j',
    (sort) => {
      expect(refusalOf({ sort })).toMatch(/\.$|cannot be queried/)
    },
  )
})

it('values of one field are listed in the language of the request', () => {
  expect(refusalOf({ distinct: 'title' })).toBeUndefined()
  expect(refusalOf({ distinct: 'title', locale: 'all' })).toMatch(/differs by language/)
  expect(refusalOf({ distinct: 'title.bg' })).toMatch(/another language/)
})

describe('who reads drafts', () => {
  const staff = { readsDrafts: true, locale: 'all' }

  it.each([...LOCALIZED, 'title.bg', 'hero', 'none'])('compares %s in every language', (path) => {
    expect(refusalOf({ ...staff, where: { [path]: { like: 'x' } }, sort: path })).toBeUndefined()
  })

  it.each([
    { where: { 'partners.name': { like: 'x' } } },
    { where: { partners: { contains: { name: { like: 'x' } } } } },
    { where: { partners: { equals: { relationTo: 'users', value: { $gt: '' } } } } },
    { where: { or: [{ and: [{ partners__name: { exists: true } }] }] } },
    { sort: '-partners.name' },
    { sort: ['code', 'partners.name'] },
    { distinct: 'partners.name' },
  ])('does not follow to entries that are not theirs: %j', (question) => {
    expect(refusalOf({ ...staff, ...question })).toMatch(/another entry/)
  })

  it('follows where they may, and names an entry of one of several collections', () => {
    const fields = FIELDS.map((field) =>
      field.name === 'partners' ? { ...field, relationTo: ['partners', 'users'] } : field,
    )
    const asked = { ...staff, fields, sort: 'partners.name' }
    const where = { partners: { equals: { relationTo: 'partners', value: '1' } } }
    expect(refusalOf({ ...asked, mayFollow: () => true, where })).toBeUndefined()
    const mayFollow = (collection: string) => collection !== 'users'
    expect(refusalOf({ ...asked, mayFollow })).toMatch(/another entry/)
  })
})
