/** A document in the language of GraphQL, or a whole body where the body is the attack. */
export type Attack = { name: string; query?: string; variables?: unknown; body?: string }

/** In a body of JSON quotes and ends of lines take twice as much. */
const MOST = 70_000

/** Always the same numbers: a document that was slow once is slow again. */
const randomFrom = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** As often as fits into a request. */
const fill = (part: (index: number) => string, most = MOST): string => {
  const parts: string[] = []
  for (let length = 0, index = 0; ; index += 1) {
    const next = part(index)
    length += next.length + 1
    if (length > most) return parts.join(' ')
    parts.push(next)
  }
}

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

const ROOTS = [
  'Page(id:"x"){id}',
  'Pages{docs{id}}',
  'Pages(limit:100){docs{id title sections{__typename}}}',
  'countPages{totalDocs}',
  'Documents(limit:100){docs{languageVersions{url}}}',
  'versionsPages{docs{id}}',
  'docAccessPage(id:"x"){fields{title{read{permission}}}}',
  'Access{canAccessAdmin}',
  'Site{name}',
  'partners(limit:100){docs{name logo{url}}}',
  'signatures(declaration:"x"){docs{name}}',
  'signatureCounts(declaration:"x"){counted{total}}',
  'meUser{user{email}}',
  '__typename',
  '__schema{types{name fields{name type{name}}}}',
  '__type(name:"Page"){name fields{name}}',
]

const SIZES = [5, 20, 60, 300, Infinity]

const aliases = (): Attack[] =>
  ROOTS.flatMap((root) =>
    SIZES.map((size) => ({
      name: `${size} times ${root.slice(0, 30)}`,
      query: `{${size === Infinity ? fill((index) => `a${index}:${root}`) : times(size, (index) => `a${index}:${root}`)}}`,
    })),
  )

const lists = (): Attack[] =>
  [0, -1, 1, 40, 100, 101, 1e9].flatMap((limit) =>
    [1, 4].map((roots) => ({
      name: `${roots} lists of ${limit}`,
      query: `{${times(roots, (root) => `a${root}:Pages(limit:${limit}){docs{id title lead parent{title} sections{__typename}}}`)}}`,
    })),
  )

const fragments = (): Attack[] => {
  const chain = (count: number, spread: (index: number) => string, last: string) =>
    `{Pages{docs{...F0}}} ${times(count, (index) => `fragment F${index} on Page {${spread(index)}}`)} ${last}`
  const twice = (index: number) => `...F${index + 1} ...F${index + 1}`
  return [
    {
      name: 'a chain',
      query: chain(90, (index) => `...F${index + 1}`, 'fragment F90 on Page {id}'),
    },
    { name: 'that double', query: chain(40, twice, 'fragment F40 on Page {id}') },
    { name: 'that double onto nothing', query: chain(40, twice, '') },
    { name: 'of each other', query: chain(40, twice, 'fragment F40 on Page {...F0}') },
    {
      name: 'not used',
      query: `{Site{name}} ${fill((index) => `fragment F${index} on Page{id}`)}`,
    },
    {
      name: 'cycles aside',
      query: `{Site{name}} ${fill((index) => `fragment F${index} on Page{...F${index + 1}}`)}`,
    },
    { name: 'undefined', query: `{Pages{docs{${fill((index) => `...U${index}`)}}}}` },
    { name: 'inline', query: `{Pages{docs{${fill(() => '...{id}')}}}}` },
    { name: 'nested inline', query: `{Pages{docs{${'...{'.repeat(9000)}id${'}'.repeat(9000)}}}}` },
    {
      name: 'with conflicting names',
      query: `{Pages{docs{${times(90, (index) => `...F${index}`)}}}} ${times(90, (index) => `fragment F${index} on Page{${times(12, () => 'x:title')} parent{${times(6, () => 'x:lead')}}}`)}`,
    },
  ]
}

const overlaps = (): Attack[] => [
  { name: 'one name', query: `{Pages{docs{${fill(() => 'title')}}}}` },
  { name: 'one root', query: `{${fill(() => 'Pages{docs{id}}')}}` },
  { name: 'other arguments', query: `{${fill((index) => `x:Page(id:"${index}"){id}`)}}` },
  { name: 'nested', query: `{Pages{docs{${fill(() => 'parent{parent{title title}}', 20_000)}}}}` },
  {
    name: 'deep',
    query: `{Page(id:"x")${'{parent'.repeat(20)}{${times(90, () => 'title')}}${'}'.repeat(20)}}`,
  },
  {
    name: 'of sections',
    query: `{Pages{docs{${times(20, (index) => `sections{... on QuoteSection{a${index}:heading} ... on RichTextSection{a${index}:heading}}`)}}}}`,
  },
]

const faults = (): Attack[] => [
  { name: 'unknown fields', query: `{${fill((index) => `pagez${index}`)}}` },
  { name: 'unknown types', query: `{Pages{docs{${fill((index) => `... on Pagez${index}{id}`)}}}}` },
  { name: 'long unknown type', query: `{Pages{docs{... on ${'P'.repeat(90_000)}{id}}}}` },
  { name: 'unknown arguments', query: `{Pages(${fill((index) => `limitt${index}:1`)}){docs{id}}}` },
  { name: 'unknown directives', query: `{Pages{docs{id ${fill((index) => `@d${index}`)}}}}` },
  { name: 'repeated directives', query: `{Pages{docs{id ${fill(() => '@skip(if:false)')}}}}` },
  { name: 'unused variables', query: `query(${fill((index) => `$v${index}:Int`)}){Site{name}}` },
  {
    name: 'unknown variables',
    query: `{Pages(limit:$a){docs{${fill((index) => `a${index}:title @skip(if:$v${index})`)}}}}`,
  },
  {
    name: 'unknown variable types',
    query: `query(${fill((index) => `$v${index}:Pagez${index}`)}){Site{name}}`,
  },
  { name: 'many operations', query: fill((index) => `query q${index}{Site{name}}`) },
  { name: 'anonymous operations', query: fill(() => '{Site{name}}') },
  { name: 'subscription', query: `subscription{${fill((index) => `a${index}:x`)}}` },
  { name: 'only newlines', query: `{${'\n'.repeat(49_000)}x}` },
  { name: 'fault after newlines', query: `{${fill((index) => `x${index}\n\n\n`, 30_000)}}` },
  { name: 'commas', query: `{${','.repeat(90_000)}__typename}` },
  { name: 'comments', query: fill(() => '#\n').concat('{__typename}') },
]

const values = (): Attack[] => {
  const where = (value: string) => `{Pages(where:${value}){docs{id}}}`
  const nested = (depth: number) =>
    `${'{AND:['.repeat(depth)}{title:{like:"x"}}${']}'.repeat(depth)}`
  return [
    { name: 'wide filter', query: where(`{OR:[${fill(() => '{title:{like:"x"}}', 30_000)}]}`) },
    { name: 'deep filter', query: where(nested(900)) },
    {
      name: 'legal filter',
      query: where(`{OR:[${times(20, (index) => `{title:{like:"${index}"}}`)}]}`),
    },
    { name: 'brackets', query: where(`{id:{in:${'['.repeat(9000)}${']'.repeat(9000)}}}`) },
    { name: 'list of ids', query: where(`{id:{in:[${fill((index) => `"${index}"`)}]}}`) },
    {
      name: 'type of lists',
      query: `query($a:${'['.repeat(2900)}Int${']'.repeat(2900)}){Site{name}}`,
    },
    { name: 'block string', query: where(`{title:{like:"""${' x\n'.repeat(24_000)}"""}}`) },
    { name: 'escapes', query: where(`{title:{like:"${'\\u{1F600}'.repeat(8500)}"}}`) },
    { name: 'long text', query: where(`{title:{like:"${'%'.repeat(90_000)}"}}`) },
    { name: 'number', query: `{Pages(limit:${'9'.repeat(90_000)}){docs{id}}}` },
    { name: 'enums', query: `{Pages(locale:${'x'.repeat(30_000)}){docs{id}}}` },
    { name: 'sort', query: `{Pages(sort:"${fill((index) => `f${index},`, 30_000)}"){docs{id}}}` },
    { name: 'depth', query: '{Stories(limit:40){docs{body(depth:2000000000)}}}' },
    {
      name: 'wide variables',
      query: 'query($w:Page_where){Pages(where:$w){docs{id}}}',
      variables: { w: { OR: Array.from({ length: 2000 }, () => ({ title: { like: 'x' } })) } },
    },
    {
      name: 'unknown values of variables',
      query: 'query($w:Page_where){Pages(where:$w){docs{id}}}',
      variables: { w: Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`f${i}`, i])) },
    },
    {
      name: 'limit in a variable',
      query: `query($l:Int){${times(20, (index) => `a${index}:Pages(limit:$l){docs{id}}`)}}`,
      variables: { l: 100 },
    },
  ]
}

const bodies = (): Attack[] => [
  { name: 'brackets', body: '['.repeat(99_000) },
  { name: 'objects', body: '{"a":'.repeat(19_000) },
  { name: 'wide', body: `{"query":"{__typename}","variables":{"a":[${'1,'.repeat(45_000)}1]}}` },
  { name: 'a batch', body: `[${fill(() => '{"query":"{Site{name}}"},')}{}]` },
  { name: 'no text', body: '{"query":{"a":1}}' },
  { name: 'names', body: `{${fill((index) => `"n${index}":1,`)}"query":"{__typename}"}` },
]

const relations = (): Attack[] => {
  const nested = (depth: number, width: number): string =>
    depth === 0 ? 'id' : times(width, (index) => `a${index}:parent{${nested(depth - 1, width)}}`)
  return [
    { name: 'parents of parents', query: `{Pages(limit:40){docs{${nested(6, 2)}}}}` },
    { name: 'wide', query: `{Pages(limit:40){docs{${nested(1, 90)}}}}` },
    {
      name: 'sections again and again',
      query: `{Pages(limit:40){docs{${times(60, (index) => `s${index}:sections{... on RichTextSection{heading body} ... on PrinciplesSection{items{text}}}`)}}}}`,
    },
    {
      name: 'documents of sections',
      query: `{Pages(limit:30){docs{${times(30, (index) => `s${index}:sections{... on DocumentsSection{items{title languageVersions{url title}}}}`)}}}}`,
    },
    {
      name: 'rich text with what it shows',
      query: `{Stories(limit:60){docs{${times(30, (index) => `b${index}:body(depth:2)`)}}}}`,
    },
  ]
}

/** Pieces of the others, put together by chance. */
const mixtures = (): Attack[] => {
  const random = randomFrom(20_261_130)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const pieces = [
    ...ROOTS,
    '...F0',
    '...Undefined',
    '... on Query{Site{name}}',
    'Pages(limit:10){docs{...G}}',
    'x:Site{name}',
    'x:Label{id}',
    'Stories(limit:20){docs{title body}}',
  ]
  return Array.from({ length: 25 }, (_, number) => {
    const count = Math.ceil(random() * 30)
    const roots = times(
      count,
      (index) => (random() < 0.7 ? `m${index}:` : '') + pick(pieces).replace(/^x:/, ''),
    )
    return {
      name: `mixture ${number}`,
      query: `query Q{${roots.replaceAll(/m\d+:\.\.\./g, '...')}} fragment F0 on Query{Site{name} ${random() < 0.3 ? '...F0' : ''}} fragment G on Page{title parent{title}}`,
    }
  })
}

/** Every kind of document that takes a server of GraphQL long, made by rule. */
export const hostileQueries = (): Record<string, Attack[]> => ({
  aliases: aliases(),
  lists: lists(),
  fragments: fragments(),
  'fields of one name': overlaps(),
  faults: faults(),
  values: values(),
  bodies: bodies(),
  relations: relations(),
  mixtures: mixtures(),
})

export const bodyOf = ({ body, query, variables }: Attack): string =>
  body ?? JSON.stringify({ query, variables })
