import type { SeededEntries } from './entries'
import { SAMPLES } from './entries'
import { EDITORS, type Person } from './staff'

type Data = Record<string, unknown>

/** One request over REST, or one GraphQL mutation by the beginning of its name. */
export type Attempt =
  | { method: string; path: string; body?: Data | undefined }
  | { mutation: 'create' | 'update' | 'delete' | 'duplicate' | 'restoreVersion'; values: Data }

export type Operation = {
  name: string
  /** No such place: whoever might save there is told so by 400. */
  isUnknown?: boolean
  /** Tried by everyone in every collection. */
  isMain?: boolean
  /** Who may do it; everyone else is refused. Written down here, not taken from the code. */
  allowed: readonly Person[]
  attempt: (collection: string, entries: SeededEntries) => Attempt | undefined
}

const NOBODY: Person[] = []

const textOf = (collection: string, value: string): Data => ({
  [SAMPLES[collection]?.text ?? 'title']: value,
})

const patch =
  (query: string, body: (collection: string, entries: SeededEntries) => Data | undefined) =>
  (collection: string, entries: SeededEntries): Attempt | undefined => {
    const data = body(collection, entries)
    const path = `/api/${collection}/${entries.requested.id}?${query}`
    return data && { method: 'PATCH', path, body: data }
  }

const rowsWith =
  (change: (rows: Data[]) => Data[]) =>
  (collection: string, { requested }: SeededEntries): Data | undefined => {
    const { rows } = SAMPLES[collection] ?? {}
    return rows ? { [rows]: change(requested.rows) } : undefined
  }

const onPages =
  (data: Data | ((rows: Data[]) => Data)) =>
  (collection: string, { requested }: SeededEntries): Data | undefined => {
    if (collection !== 'pages') return undefined
    return typeof data === 'function' ? data(requested.rows) : data
  }

const restore =
  (query: string, body: Data) =>
  (slug: string, { requested: { version } }: SeededEntries): Attempt => ({
    method: 'POST',
    path: `/api/${slug}/versions/${version}?${query}`,
    body,
  })

const text = (collection: string): Data => textOf(collection, 'Changed')
const both = (collection: string): Data => ({ ...text(collection), ...SAMPLES[collection]?.shared })
const shared = (collection: string): Data => SAMPLES[collection]?.shared ?? {}
const later = '2026-01-01T00:00:00.000Z'
const all = 'where[createdAt][exists]=true'

/**
 * Every operation that is nobody's or the editors' alone, in an entry whose Maltese was requested
 * and in Maltese: where translators may do the most.
 */
export const OPERATIONS: Operation[] = [
  {
    name: 'create',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug) => ({
      method: 'POST',
      path: `/api/${slug}?locale=mt`,
      body: { ...text(slug), key: `new-${slug}`, slug: `new-${slug}` },
    }),
  },
  { name: 'a shared field', isMain: true, allowed: EDITORS, attempt: patch('locale=mt', shared) },
  {
    name: 'a shared field as a draft',
    allowed: EDITORS,
    attempt: patch('locale=mt&draft=true', shared),
  },
  {
    name: 'a shared field by autosave',
    allowed: EDITORS,
    attempt: patch('locale=mt&draft=true&autosave=true', shared),
  },
  {
    name: 'a text and a shared field',
    isMain: true,
    allowed: EDITORS,
    attempt: patch('locale=mt', both),
  },
  {
    name: 'a shared field in GraphQL',
    allowed: EDITORS,
    attempt: (slug, { requested: { id } }) => ({
      mutation: 'update',
      values: { id, locale: 'mt', draft: true, data: shared(slug) },
    }),
  },
  {
    name: 'the language it is translated from',
    allowed: EDITORS,
    attempt: patch('locale=mt', () => ({ sourceLocale: 'mt' })),
  },
  {
    name: 'opening it for translation',
    allowed: EDITORS,
    attempt: patch('locale=mt', () => ({ openForTranslation: true })),
  },
  {
    name: 'adding a row',
    isMain: true,
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      rowsWith((rows) => [...rows, { ...rows[0], id: undefined, anchor: undefined }]),
    ),
  },
  {
    name: 'taking out a row',
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      rowsWith((rows) => rows.slice(1)),
    ),
  },
  {
    name: 'taking out all rows',
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      rowsWith(() => []),
    ),
  },
  {
    name: 'moving rows',
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      rowsWith((rows) => [...rows].reverse()),
    ),
  },
  {
    name: 'another kind of section',
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      onPages(([first, second]) => ({
        sections: [{ ...first, blockType: 'contactSection' }, second],
      })),
    ),
  },
  {
    name: 'a shared field of a section',
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      onPages(([first, second]) => ({ sections: [{ ...first, anchor: 'moved' }, second] })),
    ),
  },
  {
    name: 'a shared field of a section that hides its kind',
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      onPages(([first, second]) => ({
        sections: [{ id: first?.id, anchor: 'moved' }, { id: second?.id }],
      })),
    ),
  },
  {
    name: 'the name of a section',
    allowed: EDITORS,
    attempt: patch(
      'locale=mt',
      onPages(([first, second]) => ({ sections: [{ ...first, blockName: 'Yours' }, second] })),
    ),
  },
  {
    name: 'a group with nothing in it',
    allowed: EDITORS,
    attempt: patch('locale=mt', onPages({ hero: { credit: null } })),
  },
  {
    name: 'a text in all languages',
    isMain: true,
    allowed: NOBODY,
    isUnknown: true,
    attempt: patch('locale=all', (slug) => ({
      [SAMPLES[slug]?.text ?? '']: { mt: 'Changed', pl: 'Changed' },
    })),
  },
  {
    name: 'a text in another language',
    isMain: true,
    allowed: EDITORS,
    attempt: patch('locale=pl', text),
  },
  {
    name: 'a text in another language in GraphQL',
    allowed: EDITORS,
    attempt: (slug, { requested: { id } }) => ({
      mutation: 'update',
      values: { id, locale: 'pl', draft: true, data: text(slug) },
    }),
  },
  {
    name: 'many texts in another language',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug, { requested: { id } }) => ({
      method: 'PATCH',
      path: `/api/${slug}?where[id][equals]=${id}&locale=pl`,
      body: text(slug),
    }),
  },
  { name: 'a text in no language named', isMain: true, allowed: EDITORS, attempt: patch('', text) },
  {
    name: 'a text in a language that does not exist',
    allowed: NOBODY,
    isUnknown: true,
    attempt: patch('locale=xx', text),
  },
  {
    name: 'a text in two languages',
    allowed: NOBODY,
    isUnknown: true,
    attempt: patch('locale[]=mt&locale[]=pl', text),
  },
  {
    name: 'duplicating',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug, { requested: { id } }) => ({
      method: 'POST',
      path: `/api/${slug}/${id}/duplicate?locale=mt`,
      body: { key: `copy-${slug}`, slug: `copy-${slug}` },
    }),
  },
  {
    name: 'duplicating one language',
    allowed: EDITORS,
    attempt: (slug, { requested: { id } }) => ({
      method: 'POST',
      path: `/api/${slug}/${id}/duplicate?locale=mt&selectedLocales[0]=mt`,
      body: { key: `copy-mt-${slug}`, slug: `copy-mt-${slug}` },
    }),
  },
  // The texts of an own language come back by the right to save them.
  ...[
    ['of the request', 'locale=mt', {}] as const,
    ['in the body', '', { locales: ['mt'] }] as const,
  ].map(([how, query, body]): Operation => ({
    name: `restoring a version: the language ${how}`,
    isMain: true,
    allowed: [...EDITORS, 'translator'],
    attempt: restore(query, body),
  })),
  {
    name: 'restoring a version: another language with it',
    isMain: true,
    allowed: EDITORS,
    attempt: restore('locale=mt', { locales: ['mt', 'pl', 'en'] }),
  },
  {
    name: 'restoring a version: what all languages share',
    isMain: true,
    allowed: EDITORS,
    attempt: restore('locale=mt', { locales: ['mt'], shared: true }),
  },
  {
    name: 'restoring a version: only what all languages share',
    allowed: EDITORS,
    attempt: restore('locale=mt', { shared: true }),
  },
  {
    name: 'restoring a version: no language named',
    allowed: NOBODY,
    isUnknown: true,
    attempt: restore('locale=all', {}),
  },
  // Payload would bring back all languages: the refusal names the way.
  {
    name: 'restoring a version as a draft in GraphQL',
    allowed: NOBODY,
    attempt: (_slug, { requested: { version } }) => ({
      mutation: 'restoreVersion',
      values: { id: version, draft: true },
    }),
  },
  {
    name: 'restoring a version at once',
    allowed: NOBODY,
    attempt: (_slug, { requested: { version } }) => ({
      mutation: 'restoreVersion',
      values: { id: version, draft: false },
    }),
  },
  {
    name: 'publishing by the status',
    isMain: true,
    allowed: NOBODY,
    attempt: patch('locale=mt', () => ({ _status: 'published' })),
  },
  {
    name: 'publishing by the status with a text',
    allowed: NOBODY,
    attempt: patch('locale=mt', (slug) => ({ ...text(slug), _status: 'published' })),
  },
  {
    name: 'publishing by the status in GraphQL',
    allowed: NOBODY,
    attempt: (_slug, { requested: { id } }) => ({
      mutation: 'update',
      values: { id, locale: 'mt', data: { _status: 'published' } },
    }),
  },
  {
    name: 'creating what is published',
    allowed: NOBODY,
    attempt: (slug) => ({
      method: 'POST',
      path: `/api/${slug}?locale=mt`,
      body: { ...text(slug), key: `live-${slug}`, slug: `live-${slug}`, _status: 'published' },
    }),
  },
  ...['publishAllLocales=true', 'publishSpecificLocale=mt', 'unpublishAllLocales=true'].flatMap(
    (flag): Operation[] => [
      { name: flag, allowed: NOBODY, attempt: patch(`locale=mt&${flag}`, text) },
      {
        name: `${flag} for many`,
        allowed: NOBODY,
        attempt: (slug) => ({
          method: 'PATCH',
          path: `/api/${slug}?${all}&locale=mt&${flag}`,
          body: text(slug),
        }),
      },
    ],
  ),
  {
    name: 'many texts at once',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug, { requested: { id } }) => ({
      method: 'PATCH',
      path: `/api/${slug}?where[id][equals]=${id}&locale=mt`,
      body: text(slug),
    }),
  },
  {
    name: 'publishing many',
    allowed: NOBODY,
    attempt: (slug) => ({
      method: 'PATCH',
      path: `/api/${slug}?${all}&locale=mt`,
      body: { _status: 'published' },
    }),
  },
  {
    name: 'editing what is in the trash',
    allowed: EDITORS,
    attempt: (slug, { trashed: { id } }) => ({
      method: 'PATCH',
      path: `/api/${slug}/${id}?locale=mt&trash=true`,
      body: textOf(slug, 'Changed in the trash'),
    }),
  },
  {
    name: 'restoring from the trash',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug, { trashed: { id } }) => ({
      method: 'PATCH',
      path: `/api/${slug}/${id}?locale=mt&trash=true`,
      body: { deletedAt: null },
    }),
  },
  {
    name: 'trash',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug, { spare: { id } }) => ({
      method: 'PATCH',
      path: `/api/${slug}/${id}?locale=mt`,
      body: { deletedAt: later },
    }),
  },
  {
    name: 'trash for many',
    allowed: EDITORS,
    attempt: (slug, { spare: { id } }) => ({
      method: 'PATCH',
      path: `/api/${slug}?where[id][equals]=${id}&locale=mt`,
      body: { deletedAt: later },
    }),
  },
  {
    name: 'delete',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug, { requested: { id } }) => ({
      method: 'DELETE',
      path: `/api/${slug}/${id}?locale=mt`,
    }),
  },
  {
    name: 'delete in GraphQL',
    allowed: EDITORS,
    attempt: (_slug, { spare: { id } }) => ({ mutation: 'delete', values: { id, trash: true } }),
  },
  {
    name: 'delete for good',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug, { trashed: { id } }) => ({
      method: 'DELETE',
      path: `/api/${slug}/${id}?trash=true&locale=mt`,
    }),
  },
  {
    name: 'delete many',
    isMain: true,
    allowed: EDITORS,
    attempt: (slug) => ({ method: 'DELETE', path: `/api/${slug}?${all}&locale=mt` }),
  },
]
