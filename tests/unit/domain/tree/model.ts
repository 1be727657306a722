import { buildConfig, type Config, type Field, type FlattenedField } from 'payload'

type Given = Record<string, unknown>

export const LANGUAGES = ['en', 'mt']

const LEAVES = [
  { type: 'text' },
  { type: 'textarea' },
  { type: 'richText', editor: {} },
  { type: 'number' },
  { type: 'checkbox' },
  { type: 'date' },
  { type: 'email' },
  { type: 'json' },
  { type: 'code' },
  { type: 'point' },
  { type: 'select', options: ['a'] },
  { type: 'radio', options: ['a'] },
  { type: 'relationship', relationTo: 'models', hasMany: true },
  { type: 'upload', relationTo: 'files' },
].flatMap((leaf) => [
  { ...leaf, name: leaf.type },
  { ...leaf, name: `${leaf.type}Own`, localized: true },
]) as Field[]

/** Running text, a day or a tick where the name of the field asks for one; words otherwise. */
export const valueFor = (name: string, words: string): unknown => {
  if (name.startsWith('checkbox')) return words !== ''
  if (name.startsWith('relationship')) return [words]
  const day = [...words].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 4e9
  if (name.startsWith('date')) return new Date(day * 1000).toISOString()
  if (!name.startsWith('richText')) return words
  return { root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] } }
}

type Container = {
  /** Where its inside stands, once or several times. */
  steps: string[]
  toField: (fields: Field[]) => Field
  /** A document that holds the inside as often as there are steps. */
  hold: (inside: Given[]) => Given
}

const listed = (name: string, row: Given, toField: Container['toField']): Container => ({
  steps: [`${name}.0`, `${name}.1`],
  toField,
  hold: (inside) => ({ [name]: inside.map((own, at) => ({ id: `r${at}`, ...row, ...own })) }),
})

const named = (name: string, toField: Container['toField']): Container => ({
  steps: [name],
  toField,
  hold: ([inside]) => ({ [name]: inside }),
})

const nameless = (toField: Container['toField']): Container => ({
  steps: [''],
  toField,
  hold: ([inside = {}]) => inside,
})

const BLOCKS = [{ slug: 'other', fields: [] }]

/** Everything that holds fields: by the names of what has one, and what Payload flattens. */
const CONTAINERS: Record<string, Container> = {
  group: named('group', (fields) => ({ name: 'group', type: 'group', fields })),
  tab: named('tab', (fields) => ({ type: 'tabs', tabs: [{ name: 'tab', fields }] })),
  array: listed('array', {}, (fields) => ({ name: 'array', type: 'array', fields })),
  blocks: listed('blocks', { blockType: 'kind' }, (fields) => ({
    name: 'blocks',
    type: 'blocks',
    blocks: [...BLOCKS, { slug: 'kind', fields }],
  })),
  row: nameless((fields) => ({ type: 'row', fields })),
  collapsible: nameless((fields) => ({ type: 'collapsible', label: 'Label', fields })),
  'nameless tab': nameless((fields) => ({ type: 'tabs', tabs: [{ label: 'Label', fields }] })),
  'nameless group': nameless((fields) => ({ type: 'group', label: 'Label', fields })),
}

const NAMED = ['group', 'tab', 'array', 'blocks']

/** Two kinds of containers, one in the other; `localized` is the one with a value for each language. */
export type Nesting = { title: string; kinds: [outer: string, inner: string]; localized?: number }

const kinds = Object.keys(CONTAINERS)

const nestingsOf = (outer: string, inner: string): Nesting[] => {
  const both: Nesting['kinds'] = [outer, inner]
  return [
    { title: `${inner} in ${outer}`, kinds: both },
    { title: `${inner} in localized ${outer}`, kinds: both, localized: 0 },
    { title: `localized ${inner} in ${outer}`, kinds: both, localized: 1 },
  ]
}

/** Each kind in each, without and with languages of its own. */
export const NESTINGS = kinds
  .flatMap((outer) => kinds.flatMap((inner) => nestingsOf(outer, inner)))
  .filter(({ kinds: both, localized }) =>
    localized === undefined ? true : NAMED.includes(both[localized] ?? ''),
  )

/** Those that are still there once Payload has read the configuration. */
export const NAMED_NESTINGS = NESTINGS.filter(({ kinds: both }) =>
  both.every((kind) => NAMED.includes(kind)),
)

const localize = (field: Field): Field => {
  if (field.type !== 'tabs') return { ...field, localized: true } as Field
  return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, localized: true })) } as Field
}

const fieldsOf = ({ kinds, localized }: Nesting): Field[] =>
  kinds.reduceRight<Field[]>(
    (fields, kind, level) => {
      const field = CONTAINERS[kind]?.toField(fields)
      return field ? [level === localized ? localize(field) : field] : fields
    },
    LEAVES.map((leaf) => ({ ...leaf })),
  )

/** What is to be found: in which language, where, and what. */
export type Expected = {
  path: string
  name: string
  locale: string | undefined
  value: unknown
}

type Sample = { doc: Given; leaves: Expected[] }
type Place = { path: string; locale: string | undefined; mark: string }

const leavesAt = ({ locale, mark, path }: Place): Sample => {
  const sample: Sample = { doc: {}, leaves: [] }
  for (const { localized, name } of LEAVES as { localized?: boolean; name: string }[]) {
    const here = path ? `${path}.${name}` : name
    // What stands in a localized group or list is a part of it, and has no languages of its own.
    const languages = localized && !locale ? LANGUAGES : [locale]
    const found = languages.map((one) => ({
      ...{
        path: here,
        name,
        locale: one,
        value: valueFor(name, [here, one ?? '', mark].join(' ').trim()),
      },
    }))
    sample.leaves.push(...found)
    sample.doc[name] =
      localized && !locale
        ? Object.fromEntries(found.map((leaf) => [leaf.locale, leaf.value]))
        : found[0]?.value
  }
  return sample
}

const within = (nesting: Nesting, level: number, place: Place): Sample => {
  const { kinds, localized } = nesting
  const container = CONTAINERS[kinds[level] ?? '']
  if (!container) return leavesAt(place)
  const { hold, steps } = container
  const hereIn = (locale: string | undefined): Sample => {
    const insides = steps.map((step) => {
      const path = [place.path, step].filter(Boolean).join('.')
      return within(nesting, level + 1, { ...place, locale, path })
    })
    return {
      doc: hold(insides.map(({ doc }) => doc)),
      leaves: insides.flatMap(({ leaves }) => leaves),
    }
  }
  if (level !== localized) return hereIn(place.locale)
  const [name = ''] = steps[0]?.split('.') ?? []
  const parts = LANGUAGES.map((language) => ({ language, ...hereIn(language) }))
  return {
    doc: { [name]: Object.fromEntries(parts.map(({ doc, language }) => [language, doc[name]])) },
    leaves: parts.flatMap(({ leaves }) => leaves),
  }
}

/** A document as a database holds it, with a value at every place, and what is to be found in it. */
export const sampleOf = (nesting: Nesting, mark = ''): Sample =>
  within(nesting, 0, { path: '', locale: undefined, mark })

/** The fields of each nesting, by its title, as Payload has them once it has read the configuration. */
export const flatten = async (
  kind: 'collections' | 'globals',
  nestings = NAMED_NESTINGS,
): Promise<Map<string, FlattenedField[]>> => {
  const entities = nestings.map((nesting, at) => ({ slug: `e${at}`, fields: fieldsOf(nesting) }))
  const files = { slug: 'files', upload: true, fields: [] }
  const config = await buildConfig({
    secret: 'a-secret-for-tests-only',
    db: { defaultIDType: 'text', init: () => ({}) } as unknown as Config['db'],
    localization: { locales: LANGUAGES, defaultLocale: 'en' },
    collections: [
      { slug: 'models', fields: [] },
      files,
      ...(kind === 'collections' ? entities : []),
    ],
    globals: kind === 'globals' ? entities : [],
    typescript: { autoGenerate: false },
  })
  const flattened = new Map<string, FlattenedField[]>(
    config[kind].map((entity) => [entity.slug, entity.flattenedFields]),
  )
  return new Map(nestings.map(({ title }, at) => [title, flattened.get(`e${at}`) ?? []]))
}
