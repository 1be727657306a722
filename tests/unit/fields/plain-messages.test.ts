import { describe, expect, it } from '@jest/globals'
import type { Field, PayloadRequest, Validate } from 'payload'

import { dayField, localesField, nameField, plainMessages } from '@/fields'

const labels = { pdfs: 'PDFs', images: 'Images', 'podcast-series': 'Podcast series' }

const requestIn = (locale?: string): PayloadRequest =>
  ({
    locale,
    t: (key: string) => key,
    payload: {
      collections: Object.fromEntries(
        Object.entries(labels).map(([slug, plural]) => [slug, { config: { labels: { plural } } }]),
      ),
      db: { defaultIDType: 'text' },
    },
  }) as unknown as PayloadRequest

/** What the field answers to a value on publishing; `editor` stands for the rich text editor. */
const answer = (field: Field, value: unknown, locale = 'mt'): unknown => {
  const [plain] = plainMessages([field])
  const { validate } = plain as { validate: Validate }
  const options = { ...plain, data: {}, siblingData: {}, event: 'onChange', req: requestIn(locale) }
  return validate(value, options as never)
}

const kinds = [
  { value: 'letter', label: 'Letter' },
  { value: 'survey', label: 'Survey' },
]
const kind: Field = { name: 'kind', label: 'Kind', type: 'select', options: kinds, required: true }
const languages = localesField({ name: 'languages', label: 'Languages', description: '' })
const rows: Field = {
  name: 'guests',
  label: 'Guests',
  type: 'array',
  minRows: 2,
  maxRows: 3,
  required: true,
  fields: [],
}
const series: Field = {
  name: 'series',
  label: 'Series',
  type: 'relationship',
  relationTo: 'podcast-series',
  required: true,
}
const files: Field = {
  name: 'files',
  label: 'Files in this language',
  type: 'upload',
  relationTo: ['images', 'pdfs'],
  hasMany: true,
  localized: true,
  required: true,
}
const bytes: Field = { name: 'bytes', label: 'Size', type: 'number', min: 0, localized: true }
const number: Field = { name: 'number', label: 'Number', type: 'number', min: 0, max: 9999 }
const limit: Field = { name: 'limit', label: 'At most', type: 'number', max: 9, required: true }
const day = dayField({ name: 'day', label: 'Adopted on', required: true })
const open: Field = { name: 'open', label: 'Can be signed', type: 'checkbox' }
const email: Field = { name: 'email', label: 'E-mail address', type: 'email', required: true }
const order: Field = { name: 'order', type: 'radio', options: ['by-date', 'by-hand'] }
const story = {
  name: 'body',
  label: 'Story',
  type: 'richText',
  localized: true,
  editor: { validate: () => 'link node failed to validate' },
} as unknown as Field

describe('a refused value', () => {
  it.each<[string, Field, unknown]>([
    ['Kind is missing: choose one of letter (Letter) or survey (Survey).', kind, undefined],
    ['Kind is "poem": choose one of letter (Letter) or survey (Survey).', kind, 'poem'],
    [
      'Languages holds "xx": give a list with any of 24 values such as bg (български · Bulgarian), es (español · Spanish), cs (čeština · Czech).',
      languages,
      ['mt', 'xx'],
    ],
    ['Languages holds "mt" more than once: give it once.', languages, ['mt', 'en', 'mt']],
    ['order is "random": choose one of by-date or by-hand.', order, 'random'],
    ['Series is missing: choose one from Podcast series.', series, null],
    ['Files in Maltese (mt) is missing: choose files from Images or PDFs.', files, []],
    ['Size in Maltese (mt) is -4: write a number of at least 0.', bytes, -4],
    ['Number is 10000: write a number from 0 to 9999.', number, 10000],
    ['At most is 10: write a number of at most 9.', limit, 10],
    ['At most is missing: write a number of at most 9.', limit, null],
    ['Adopted on is missing: write a day such as 2024-11-30.', day, null],
    ['Adopted on is "soon": write a day such as 2024-11-30.', day, 'soon'],
    ['Can be signed is "maybe": write true or false.', open, 'maybe'],
    ['E-mail address is "x": write one such as name@example.eu.', email, 'x'],
    ['Guests is missing: give a list of rows.', rows, []],
    ['Guests has 1 of at least 2: add more.', rows, [{}]],
    ['Guests has 4: keep at most 3.', rows, [{}, {}, {}, {}]],
    ['Guests has 4: keep at most 3.', rows, 4],
    [
      'Story in Maltese (mt) cannot be stored, root.children.0.children.0.fields.url is "javascript:alert(1)": it is none of the kinds of address that may be linked to.',
      story,
      {
        root: {
          children: [
            {
              type: 'paragraph',
              children: [
                {
                  type: 'link',
                  fields: { linkType: 'custom', url: 'javascript:alert(1)' },
                  children: [],
                },
              ],
            },
          ],
        },
      },
    ],
    [
      'Story in Maltese (mt) cannot be stored, root.children is missing: give it.',
      story,
      { root: {} },
    ],
  ])('%s', async (sentence, field, value) => {
    expect(await answer(field, value)).toBe(sentence)
  })

  it('is quoted to 80 characters', async () => {
    const shown = /"(.*)"/.exec(String(await answer(kind, 'x'.repeat(500))))?.[1]
    expect(shown).toHaveLength(80)
  })

  it('leaves right values alone, and those that may be empty', async () => {
    const right: [Field, unknown][] = [
      [kind, 'letter'],
      [languages, ['mt', 'en']],
      [languages, undefined],
      [order, undefined],
      [series, 'an-id'],
      [number, 0],
      [number, null],
      [day, '2024-11-30'],
      [open, false],
      [email, 'name@example.eu'],
      [rows, [{}, {}]],
      [rows, 2],
    ]
    for (const [field, value] of right) expect(await answer(field, value)).toBe(true)
  })

  it("keeps a field's own rule", () => {
    const own: Field = { name: 'own', type: 'text', validate: () => 'Own words.' }
    expect(answer(own, 'x')).toBe('Own words.')
  })

  it('is found in tabs, rows, groups and sections', () => {
    const nested: Field = {
      type: 'tabs',
      tabs: [
        {
          label: 'Tab',
          fields: [
            {
              name: 'sections',
              type: 'blocks',
              blocks: [{ slug: 'one', fields: [{ type: 'row', fields: [kind] }] }],
            },
          ],
        },
      ],
    }
    const text = JSON.stringify(plainMessages([nested]), (_, value: unknown) =>
      typeof value === 'function' ? 'function' : value,
    )
    expect(text.match(/"validate":"function"/g)).toHaveLength(2)
  })
})

describe('the name of a field', () => {
  it.each([
    ['Title', true, 'mt', 'Title in Maltese (mt)'],
    ['Title', true, undefined, 'Title in English (en)'],
    ['Title', true, 'all', 'Title'],
    ['Key', false, 'mt', 'Key'],
    ['PDF in this language', true, 'mt', 'PDF in Maltese (mt)'],
  ])('%s, localized %s, asked in %s', (label, localized, locale, name) => {
    expect(nameField(label, localized, requestIn(locale))).toBe(name)
  })
})
