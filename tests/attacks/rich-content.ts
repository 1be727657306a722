import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Block, Field, Payload } from 'payload'

import { multiplyRows } from '../../bench/lib/multiply-rows'
import { createPdf } from '../int/fixtures'

type Ids = Record<string, string>

const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text, version: 1, detail: 0, format: 0, mode: 'normal', style: '' }],
  direction: 'ltr',
  format: '',
  indent: 0,
  textFormat: 0,
  version: 1,
})

const richText = () => ({
  root: {
    type: 'root',
    children: Array.from({ length: 8 }, (_, row) => paragraph(`Paragraph ${row} of a long text.`)),
    direction: 'ltr',
    format: '',
    indent: 0,
    version: 1,
  },
})

const relatedTo = (relationTo: string | string[], ids: Ids): unknown => {
  if (!Array.isArray(relationTo)) return ids[relationTo]
  const known = relationTo.find((slug) => ids[slug])
  return known && { relationTo: known, value: ids[known] }
}

/** A value for a field, from its type alone. */
const valueOf = (field: Field, ids: Ids): unknown => {
  // Kinds that the content model does not use, or that hold no value, are left out.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check
  switch (field.type) {
    case 'array':
      return Array.from({ length: 5 }, () => valuesOf(field.fields, ids))
    case 'blocks':
      return field.blocks.map((block) => ({
        blockType: block.slug,
        ...valuesOf(block.fields, ids),
      }))
    case 'checkbox':
      return true
    case 'date':
      return '2026-01-01T12:00:00.000Z'
    case 'group':
      return 'name' in field ? valuesOf(field.fields, ids) : undefined
    case 'number':
      return 7
    case 'relationship':
    case 'upload': {
      const value = relatedTo(field.relationTo, ids)
      return field.hasMany ? [value].filter(Boolean) : value
    }
    case 'richText':
      return richText()
    case 'select': {
      const [first] = field.options
      const value = typeof first === 'string' ? first : first?.value
      return field.hasMany ? [value] : value
    }
    case 'text':
      return field.name === 'address' ? 'https://example.eu/page' : `Text of ${field.name}`
    case 'textarea':
      return `Text of ${field.name}`
    default:
      return undefined
  }
}

const flat = (fields: Field[]): Field[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs') return flat(field.tabs.flatMap((tab) => tab.fields))
    return 'fields' in field && !('name' in field) ? flat(field.fields) : [field]
  })

const valuesOf = (fields: Field[], ids: Ids): Record<string, unknown> =>
  Object.fromEntries(
    flat(fields).flatMap((field) =>
      // Shown in every language; an anchor would have to be another each time.
      'name' in field && !['anchor', 'hiddenIn', 'id'].includes(field.name)
        ? [[field.name, valueOf(field, ids)]]
        : [],
    ),
  )

const sectionsOf = (payload: Payload, ids: Ids): unknown[] => {
  const fields = flat(payload.collections.pages.config.fields)
  const sections = fields.find((field) => 'name' in field && field.name === 'sections')
  const blocks: Block[] = sections?.type === 'blocks' ? sections.blocks : []
  return [...blocks, ...blocks].map((block) => ({
    blockType: block.slug,
    ...valuesOf(block.fields, ids),
  }))
}

const copyInMongodb = async (
  { collections, connection }: MongooseAdapter,
  slugs: string[],
  by: number,
) => {
  for (const slug of slugs) {
    const { collection } = collections[slug] ?? {}
    const originals = (await collection?.find({}).toArray()) ?? []
    const copies = Array.from({ length: by - 1 }, (_, number) =>
      originals.map(({ key, ...rest }) => ({
        ...rest,
        _id: new connection.base.Types.ObjectId(),
        ...(key ? { key: `${String(key)}-${number}` } : {}),
        slug: rest.slug && { en: `${String((rest.slug as { en?: string }).en)}-${number}` },
      })),
    ).flat()
    if (copies.length > 0) await collection?.insertMany(copies)
  }
}

/**
 * A page with two sections of every kind, each list with five rows, and what it shows; then copies.
 *
 * @returns ids of the first of each collection
 */
export const fillWithContent = async (payload: Payload, by: number): Promise<Ids> => {
  const ids: Ids = {}
  const common = { depth: 0, locale: 'en', overrideAccess: true } as const
  const make = async (collection: string, data: object): Promise<void> => {
    const options = { ...common, collection: collection as 'pages', data: data as never }
    ids[collection] = String((await payload.create({ ...options, draft: true })).id)
    const { id } = { id: ids[collection] }
    await payload.update({ ...options, id, data: { _status: 'published' } })
  }
  ids.pdfs = String((await createPdf(payload, 'letter.pdf')).id)
  await make('documents', { key: 'letter', title: 'Letter', type: 'letter', file: ids.pdfs })
  await make('videos', {
    key: 'film',
    title: 'Film',
    address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  })
  await make('stories', { title: 'Story', slug: 'story', body: richText(), video: ids.videos })
  await make('pages', { title: 'Rich', slug: 'rich', sections: sectionsOf(payload, ids) })
  const data = { name: 'Region', kind: 'region', country: 'LV', state: 'approved' }
  await payload.create({ ...common, collection: 'partners', data: data as never })
  if (payload.db.name !== 'mongoose') await multiplyRows(payload, by)
  else
    await copyInMongodb(
      payload.db as unknown as MongooseAdapter,
      ['documents', 'videos', 'stories', 'pages', 'partners'],
      by,
    )
  return ids
}
