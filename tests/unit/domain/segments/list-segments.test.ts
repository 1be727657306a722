import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { differingPaths, digestsOf, digestText, translatable } from '@/domain/segments'
import { listSegments } from '@/domain/segments/list-segments'

import { FIELDS, heading, link, list, paragraph, richText, words } from '../sample'

const DOC = {
  id: '1',
  title: { en: 'Title', mt: 'Titlu' },
  lead: { en: '  Lead \n' },
  body: { en: richText(heading('h3', 'Head'), paragraph(words('One')), list('a', 'b')) },
  file: { en: 'pdf-1' },
  slug: { en: 'title' },
  code: 'X',
  hero: { alt: { en: 'Alt' }, credit: 'AFP' },
  items: [
    { id: 'i1', word: { en: 'Word' }, number: '1', links: [{ id: 'l1', label: { en: 'Go' } }] },
    { id: 'i2', word: { mt: 'Kelma' } },
  ],
  sections: [
    { id: 's1', blockType: 'quote', said: { en: 'Said' }, anchor: 'a' },
    { id: 's2', blockType: 'unknown', said: { en: 'Never' } },
  ],
  _status: { en: 'published' },
}

const segments = (doc: object = DOC) => listSegments(doc as Record<string, unknown>, FIELDS, 'en')

const digests = (doc: object) => digestsOf(segments(doc))

describe('the texts of a document', () => {
  it('are those in groups, rows of rows and sections, by the ids of their rows', () => {
    expect(segments().map(({ path }) => path)).toEqual([
      'title',
      'lead',
      'body',
      'file',
      'slug',
      'hero.alt',
      'items.i1.word',
      'items.i1.links.l1.label',
      'items.i2.word',
      'sections.s1.said',
    ])
  })

  it('carry the names that editors see', () => {
    const labels = Object.fromEntries(segments().map(({ label, path }) => [path, label]))
    expect(labels['items.i1.links.l1.label']).toBe('Items › 1 › Links › 1 › Label')
    expect(labels['sections.s1.said']).toBe('1 Quote › Said')
  })

  it('are named without a group that has no label of its own', () => {
    const fields = FIELDS.map((field) =>
      field.name === 'hero' ? ({ ...field, label: false } as FlattenedField) : field,
    )
    expect(listSegments(DOC, fields, 'en').find(({ path }) => path === 'hero.alt')?.label).toBe(
      'Alt',
    )
  })

  it('have their places in a group that the database does not hold yet', () => {
    const doc = { ...DOC, hero: null }
    expect(segments(doc).map(({ path }) => path)).toEqual(segments().map(({ path }) => path))
    expect(differingPaths(digests(doc), digests({ ...doc, hero: { alt: {} } }))).toEqual([])
  })

  it('tell what is translated from what is chosen for each language', () => {
    const kinds = Object.fromEntries(segments().map(({ kind, path }) => [path, kind]))
    expect(kinds).toMatchObject({ title: 'line', lead: 'text', body: 'rich' })
    expect([kinds.file, kinds.slug]).toEqual(['value', 'value'])
    expect(translatable(segments()).map(({ path }) => path)).not.toContain('file')
  })

  it('tell how long they may be and whether they must be there', () => {
    expect(segments()[0]).toMatchObject({ maxLength: 200, required: true })
    expect(segments()[1]).not.toHaveProperty('required')
  })

  it('of running text are compared passage by passage', () => {
    const [, , body] = segments()
    expect(body?.parts.map(({ tag, text }) => [tag, text])).toEqual([
      ['h3', 'Head'],
      ['p', 'One'],
      ['li', 'a'],
      ['li', 'b'],
    ])
  })

  it('have no part where the language has none, whatever another language has', () => {
    const inMaltese = listSegments(DOC as Record<string, unknown>, FIELDS, 'mt')
    expect(inMaltese.filter(({ parts }) => parts.length > 0).map(({ path }) => path)).toEqual([
      'title',
      'items.i2.word',
    ])
  })
})

describe('a digest', () => {
  it('is the first 64 bits of the SHA-256 in hexadecimal digits', () => {
    expect(digestText('abc')).toBe('ba7816bf8f01cfea')
  })

  it('does not change with blanks around, the form of accents, or empty values', () => {
    const one = { title: { en: 'Café' }, lead: { en: 'Lead' }, file: { en: null } }
    const other = { title: { en: ' Cafe\u0301 ' }, lead: { en: 'Lead\n' }, file: { en: '' } }
    expect(differingPaths(digests(one), digests(other))).toEqual([])
  })

  it('does not change with what the rich-text editor writes around the words', () => {
    const noisy = richText({
      ...paragraph({ ...words('One'), style: '', mode: 'normal', detail: 0 }),
      direction: 'ltr',
      indent: 0,
      textFormat: 0,
      textStyle: '',
    })
    const plain = richText(paragraph(words('One')), paragraph(words(' ')), paragraph())
    expect(digests({ body: { en: noisy } })).toEqual(digests({ body: { en: plain } }))
  })

  it('is the same however the editor has cut one text into nodes', () => {
    const cut = richText(paragraph(words('One'), words(' and'), words(' two', 1), words('!', 1)))
    const whole = richText(paragraph(words('One and'), words(' two!', 1)))
    expect(digests({ body: { en: cut } })).toEqual(digests({ body: { en: whole } }))
  })

  it('changes with the words, the emphasis, the kind of passage and the target of a link', () => {
    const variants = [
      richText(paragraph(words('One'))),
      richText(paragraph(words('Two'))),
      richText(paragraph(words('One', 1))),
      richText(paragraph(words('One', 2))),
      richText(heading('h3', 'One')),
      richText(list('One')),
      richText(paragraph(link('/a', 'One'))),
      richText(paragraph(link('/b', 'One'))),
    ].map((body) => JSON.stringify(digests({ body: { en: body } })))
    expect(new Set(variants).size).toBe(variants.length)
  })

  it('of a file is that of its id, whether it was loaded or not', () => {
    expect(digests({ file: { en: 'pdf-1' } })).toEqual(
      digests({ file: { en: { id: 'pdf-1', filename: 'a.pdf' } } }),
    )
  })

  it('of a row goes with the row where it is moved to', () => {
    const moved = { ...DOC, items: [...DOC.items].reverse() }
    expect(digests(moved)).toEqual(digests(DOC))
  })
})
