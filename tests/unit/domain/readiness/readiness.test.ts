import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { findMissingFiles } from '@/domain/readiness/find-missing-files'
import { findUntranslated } from '@/domain/readiness/find-untranslated'
import { judgeReferences, type Targets } from '@/domain/readiness/judge-references'
import { listReferences } from '@/domain/readiness/list-references'
import { listShownLeaves } from '@/domain/readiness/list-shown-leaves'

const FIELDS = [
  { name: 'title', type: 'text', label: 'Title', localized: true, required: true },
  { name: 'lead', type: 'textarea', label: 'Lead', localized: true },
  { name: 'slug', type: 'text', label: 'Address', localized: true, custom: { translated: false } },
  { name: 'body', type: 'richText', label: 'Body', localized: true },
  { name: 'file', type: 'upload', label: 'PDF', localized: true, relationTo: 'pdfs' },
  { name: 'announced', type: 'checkbox', label: 'Announced', localized: true },
  {
    name: 'hero',
    type: 'group',
    label: 'Picture at the top',
    flattenedFields: [
      { name: 'image', type: 'upload', label: 'Picture', relationTo: 'images' },
      { name: 'alt', type: 'text', label: 'Alt', localized: true },
    ],
  },
  { name: 'files', type: 'upload', label: 'Files', relationTo: ['images', 'pdfs'], hasMany: true },
  {
    name: 'sections',
    type: 'blocks',
    label: 'Sections',
    blocks: [
      {
        slug: 'call',
        labels: { singular: 'Call' },
        flattenedFields: [
          { name: 'text', type: 'text', label: 'Text', localized: true },
          {
            name: 'page',
            type: 'relationship',
            label: 'Page',
            relationTo: 'pages',
            custom: { isLink: true },
          },
          { name: 'hiddenIn', type: 'select', label: 'Hidden in', hasMany: true },
        ],
      },
    ],
  },
  { name: 'parent', type: 'relationship', label: 'Parent', relationTo: 'pages' },
] as unknown as FlattenedField[]

const link = (id: string) => ({
  root: {
    children: [
      {
        type: 'paragraph',
        children: [
          {
            type: 'link',
            fields: { linkType: 'internal', doc: { relationTo: 'stories', value: id } },
            children: [{ type: 'text', text: 'her story' }],
          },
          { type: 'link', fields: { linkType: 'custom', url: 'https://europa.eu' }, children: [] },
        ],
      },
    ],
  },
})

const DOC = {
  title: { en: 'Title', mt: '' },
  lead: { en: 'Lead', mt: ' ' },
  slug: { en: 'title', mt: null },
  body: { en: link('s1'), mt: link('s2') },
  file: { en: 'p1' },
  announced: { mt: false },
  hero: { image: 'i1', alt: { en: 'Own words' } },
  files: [
    { relationTo: 'images', value: 'i2' },
    { relationTo: 'pdfs', value: 'p9' },
  ],
  sections: [
    { id: 'a', blockType: 'call', text: { en: 'Act' }, page: 'g1' },
    { id: 'b', blockType: 'call', text: { en: 'Hidden' }, page: 'g2', hiddenIn: ['mt'] },
  ],
  parent: 'g3',
}

const targets = (more: Partial<Targets> = {}): Targets => ({
  there: new Set([
    'images:i1',
    'images:i2',
    'pdfs:p1',
    'stories:s1',
    'stories:s2',
    'pages:g1',
    'pages:g3',
  ]),
  open: new Set(['stories:s1']),
  described: new Set(['images:i2']),
  lost: new Set(),
  languages: new Map([['pdfs:p1', { filed: 'en', differs: false }]]),
  titles: new Map([['pages:g1', 'Act now']]),
  ...more,
})

const leaves = (locale: string) => listShownLeaves(DOC, FIELDS, locale)
const judge = (locale: 'en' | 'mt', known = targets()) =>
  judgeReferences(listReferences(leaves(locale)), known, locale).map(
    ({ code, path, severity }) => `${severity} ${code} ${path}`,
  )

describe('what a language leads to and shows', () => {
  it('is found in texts, fields and sections, those hidden in the language left out', () => {
    expect(
      listReferences(leaves('mt')).map(({ collection, id, kind, label }) => [
        kind,
        `${collection} ${id}`,
        label,
      ]),
    ).toEqual([
      ['link', 'stories s2', 'Body'],
      ['upload', 'images i1', 'Picture at the top › Picture'],
      ['upload', 'images i2', 'Files'],
      ['upload', 'pdfs p9', 'Files'],
      ['link', 'pages g1', 'Sections › 1 Call › Page'],
      ['relation', 'pages g3', 'Parent'],
    ])
    expect(listReferences(leaves('en')).some(({ id }) => id === 'g2')).toBe(true)
  })

  it('is judged: closed links, pictures nobody described and lost files are faults', () => {
    expect(judge('mt')).toEqual([
      'fault LINK_CLOSED body',
      'fault ALT_MISSING hero.image',
      'fault FILE_GONE files',
      'fault LINK_CLOSED sections.0.page',
      'warning RELATION_CLOSED parent',
    ])
    // English has own words beside the picture, and its story is public.
    expect(judge('en')).not.toContain('fault ALT_MISSING hero.image')
    expect(judge('en')).not.toContain('fault LINK_CLOSED body')
    expect(judge('en', targets({ lost: new Set(['pdfs:p1']) }))).toContain('fault FILE_GONE file')
  })

  it('is warned of a file of another language in its place', () => {
    const warned = (filed: 'en' | 'mt', differs: boolean) =>
      judgeReferences(
        listReferences(leaves('en')),
        targets({ languages: new Map([['pdfs:p1', { filed, differs }]]) }),
        'en',
      ).flatMap(({ code, message }) => (code === 'FILE_LANGUAGE' ? [message] : []))
    expect(warned('en', false)).toEqual([])
    expect(warned('mt', false)).toEqual([
      expect.stringContaining('is filed under Maltese, and this is the place of English'),
    ])
    expect(warned('en', true)).toEqual([expect.stringContaining('not in English')])
  })

  it('says where, what and what would be right', () => {
    const findings = judgeReferences(listReferences(leaves('mt')), targets(), 'mt')
    expect(findings.find(({ path }) => path === 'sections.0.page')?.message).toBe(
      'Sections › 1 Call › Page: the link leads nowhere, "Act now" is not published in Maltese: ' +
        'publish that first or together with this, or take the link out.',
    )
  })
})

describe('what readers of a language will miss', () => {
  it('is a text that the source has; required texts and addresses are not asked twice', () => {
    const found = findUntranslated({
      leaves: leaves('mt'),
      sourceLeaves: leaves('en'),
      locale: 'mt',
      source: 'en',
    })
    expect(found.map(({ path }) => path)).toEqual(['lead', 'hero.alt', 'sections.0.text'])
    expect(
      findUntranslated({
        leaves: leaves('en'),
        sourceLeaves: leaves('en'),
        locale: 'en',
        source: 'en',
      }),
    ).toEqual([])
  })

  it('is a file that is neither there nor announced', () => {
    expect(findMissingFiles(leaves('mt'), 'mt').map(({ path }) => path)).toEqual(['file'])
    expect(findMissingFiles(leaves('en'), 'en')).toEqual([])
    const announced = listShownLeaves({ ...DOC, announced: { mt: true } }, FIELDS, 'mt')
    expect(findMissingFiles(announced, 'mt')).toEqual([])
  })
})
