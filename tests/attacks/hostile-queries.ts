/** What a document is refused by before it is validated. */
export type Gate = 'body' | 'length' | 'size' | 'syntax' | 'tokens'

/** A document in the language of GraphQL, or a whole body where the body is the attack. */
export type Attack = {
  name: string
  query?: string
  variables?: unknown
  body?: string
  /** What stops it in every size; of all others of one name at least one has to be validated. */
  stoppedBy?: Gate
}

/**
 * Each document is made in all of these, because a long one is refused for its length before it
 * reaches what it attacks. In a body of JSON quotes and ends of lines take twice as much, and a body
 * is at most 100,000 long.
 */
const CHARACTERS = [250, 1500, 6000, 11_000, 31_000, 48_000]

/** Always the same numbers: a document that was slow once is slow again. */
const randomFrom = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

/** How much of something makes a document as long as it should be. */
const fillerOf = (most: number) => {
  /** As often as fits. */
  const fill = (part: (index: number) => string): string => {
    const parts: string[] = []
    for (let length = 0, index = 0; ; index += 1) {
      const next = part(index)
      length += next.length + 1
      if (length > most) return parts.join(' ')
      parts.push(next)
    }
  }
  return {
    most,
    count: (length: number) => Math.ceil(most / length),
    fill,
    repeat: (text: string) => text.repeat(Math.ceil(most / text.length)),
    /** So many at the most, with names as long as it takes. */
    stretch: (count: number, part: (name: string) => string): string => {
      const length = Math.floor(most / count) - part('').length - 5
      const tail = 'x'.repeat(Math.max(0, length))
      return fill((index) => (index < count ? part(`n${index}${tail}`) : ' '.repeat(most)))
    },
  }
}

type Filler = ReturnType<typeof fillerOf>

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

const aliases = ({ fill, stretch }: Filler): Attack[] =>
  ROOTS.flatMap((root, place): Attack[] => [
    ...[1, 5, 20].map((count) => ({
      name: `${count} times ${root.slice(0, 30)}`,
      query: `{${times(count, (index) => `a${index}:${root}`)}}`,
    })),
    // What a long document costs beyond its fields depends little on what they are.
    ...(place % 4 === 0
      ? [
          { name: 'with long names', query: `{${stretch(20, (name) => `${name}:${root}`)}}` },
          { name: 'filled', query: `{${fill((index) => `a${index}:${root}`)}}` },
        ]
      : []),
  ])

const lists = (): Attack[] =>
  [0, -1, 1, 40, 100, 101, 1e9].flatMap((limit) =>
    [1, 4].map((roots) => ({
      name: `${roots} lists of ${limit}`,
      query: `{${times(roots, (root) => `a${root}:Pages(limit:${limit}){docs{id title lead parent{title} sections{__typename}}}`)}}`,
    })),
  )

const fragments = ({ count, fill, repeat, stretch }: Filler): Attack[] => {
  const chain = (length: number, spread: (index: number) => string, last: string) =>
    `{Pages{docs{...F0}}} ${times(length, (index) => `fragment F${index} on Page {${spread(index)}}`)} ${last}`
  const twice = (index: number) => `...F${index + 1} ...F${index + 1}`
  const deep = count(5)
  return [
    {
      name: 'a chain',
      query: chain(90, (index) => `...F${index + 1}`, 'fragment F90 on Page {id}'),
    },
    { name: 'that double', query: chain(9, twice, 'fragment F9 on Page {id}') },
    {
      name: 'that double often',
      query: chain(40, twice, 'fragment F40 on Page {id}'),
      stoppedBy: 'size',
    },
    { name: 'that double onto nothing', query: chain(40, twice, ''), stoppedBy: 'syntax' },
    {
      name: 'of each other',
      query: chain(40, twice, 'fragment F40 on Page {...F0}'),
      stoppedBy: 'syntax',
    },
    {
      name: 'not used',
      query: `{Site{name}} ${fill((index) => `fragment F${index} on Page{id}`)}`,
    },
    {
      name: 'not used, with long names',
      query: `{Site{name}} ${stretch(99, (name) => `fragment ${name} on Page{id}`)}`,
    },
    {
      name: 'of one name',
      query: `{Pages{docs{...F}}} ${fill((index) => `fragment F on Page{a${index}:id}`)}`,
    },
    {
      name: 'cycles aside',
      query: `{Site{name}} fragment F on Page{...F} ${fill((index) => `fragment F${index} on Page{...F${index + 1}}`)}`,
    },
    {
      name: 'undefined',
      query: `{Pages{docs{${fill((index) => `...U${index}`)}}}}`,
      stoppedBy: 'syntax',
    },
    {
      name: 'of the wrong type',
      query: `{Pages{docs{${fill(() => '...F')}}}} fragment F on Story{id}`,
    },
    { name: 'inline', query: `{Pages{docs{${fill(() => '...{id}')}}}}` },
    {
      name: 'nested inline',
      query: `{Pages{docs{${'...{'.repeat(deep)}id${'}'.repeat(deep)}}}}`,
    },
    { name: 'nested without end', query: `{Pages{docs{${repeat('...{')}`, stoppedBy: 'syntax' },
    {
      name: 'with conflicting names',
      query: `{Pages{docs{${times(5, (index) => `...F${index}`)}}}} ${times(5, (index) => `fragment F${index} on Page{${times(12, () => 'x:title')} parent{${times(6, () => 'x:lead')}}}`)}`,
    },
  ]
}

const overlaps = ({ fill }: Filler): Attack[] => [
  { name: 'one name', query: `{Pages{docs{${fill(() => 'title')}}}}` },
  { name: 'one root', query: `{${fill(() => 'Pages{docs{id}}')}}` },
  { name: 'other arguments', query: `{${fill((index) => `x:Page(id:"${index}"){id}`)}}` },
  {
    name: 'other arguments below',
    query: `{Pages{docs{parent{id} ${fill((index) => `title parent{id}${index % 400 === 399 ? 'x:id' : ''}`)}}}}`,
  },
  { name: 'nested', query: `{Pages{docs{${fill(() => 'parent{parent{title title}}')}}}}` },
  {
    name: 'deep',
    query: `{Page(id:"x")${'{parent'.repeat(20)}{${times(90, () => 'title')}}${'}'.repeat(20)}}`,
  },
  {
    name: 'of sections',
    query: `{Pages{docs{${times(20, (index) => `sections{... on QuoteSection{a${index}:heading} ... on RichTextSection{a${index}:heading}}`)}}}}`,
  },
]

const faults = ({ fill, repeat, stretch }: Filler): Attack[] => [
  { name: 'unknown fields', query: `{Pages{docs{${fill((index) => `titel${index}`)}}}}` },
  { name: 'unknown roots', query: `{${times(20, (index) => `pagez${index}`)}}` },
  { name: 'long unknown roots', query: `{${stretch(20, (name) => name)}}` },
  {
    name: 'unknown roots without end',
    query: `{${fill((index) => `pagez${index}`)}}`,
    stoppedBy: 'size',
  },
  { name: 'unknown types', query: `{Pages{docs{${fill((index) => `... on Pagez${index}{id}`)}}}}` },
  { name: 'long unknown type', query: `{Pages{docs{... on ${repeat('P')}{id}}}}` },
  { name: 'long unknown root', query: `{${repeat('Pages')}}` },
  { name: 'unknown arguments', query: `{Pages(${fill((index) => `limitt${index}:1`)}){docs{id}}}` },
  { name: 'arguments of one name', query: `{Pages(${fill(() => 'limit:1')}){docs{id}}}` },
  { name: 'unknown directives', query: `{Pages{docs{id ${fill((index) => `@skip${index}`)}}}}` },
  { name: 'long directives', query: `{Pages{docs{id ${stretch(50, (name) => `@${name}`)}}}}` },
  { name: 'repeated directives', query: `{Pages{docs{id ${fill(() => '@skip(if:false)')}}}}` },
  { name: 'unused variables', query: `query(${fill((index) => `$v${index}:Int`)}){Site{name}}` },
  {
    name: 'long unused variables',
    query: `query(${stretch(100, (name) => `$${name}:Int`)}){Site{name}}`,
  },
  {
    name: 'unknown variables',
    query: `{Pages(limit:$a){docs{${fill((index) => `a${index}:title @skip(if:$v${index})`)}}}}`,
  },
  {
    name: 'unknown variables in a filter',
    query: `{Pages(where:{OR:[${fill((index) => `{title:{like:$v${index}}}`)}]}){docs{id}}}`,
  },
  {
    name: 'unknown variable types',
    query: `query(${fill((index) => `$v${index}:Pagez${index}`)}){Site{name}}`,
  },
  {
    name: 'unknown variable types with long names',
    query: `query(${stretch(100, (name) => `$${name}:Pagez`)}){Site{name}}`,
  },
  {
    name: 'many operations',
    query: fill((index) => `query q${index}{Site{name}}`),
    stoppedBy: 'size',
  },
  { name: 'anonymous operations', query: times(10, () => '{Site{name}}') },
  { name: 'long operations', query: stretch(10, (name) => `query ${name}{Site{name}}`) },
  { name: 'operations of one name', query: stretch(10, (name) => `query q{${name}}`) },
  { name: 'subscription', query: `subscription{${times(20, (index) => `a${index}:x`)}}` },
  { name: 'only newlines', query: `{${repeat('\n')}x}` },
  { name: 'fault after newlines', query: `{Pages{docs{${fill((index) => `x${index}\n\n\n`)}}}}` },
  { name: 'commas', query: `{${repeat(',')}__typename}` },
  { name: 'comments', query: fill(() => '#\n').concat('{__typename}') },
  { name: 'tokens', query: fill(() => '{a b c}'), stoppedBy: 'tokens' },
  { name: 'signs', query: `{${repeat('!')}}`, stoppedBy: 'syntax' },
]

const values = ({ count, fill, repeat }: Filler): Attack[] => {
  const where = (value: string) => `{Pages(where:${value}){docs{id}}}`
  const nested = (depth: number) =>
    `${'{AND:['.repeat(depth)}{title:{like:"x"}}${']}'.repeat(depth)}`
  const lists = (length: number, text: string) =>
    `${'['.repeat(length)}${text}${']'.repeat(length)}`
  return [
    { name: 'wide filter', query: where(`{OR:[${fill(() => '{title:{like:"x"}}')}]}`) },
    { name: 'deep filter', query: where(nested(count(8))), stoppedBy: 'size' },
    { name: 'legal depth', query: where(nested(4)) },
    {
      name: 'legal filter',
      query: where(`{OR:[${times(20, (index) => `{title:{like:"${index}"}}`)}]}`),
    },
    {
      name: 'unknown fields',
      query: where(`{OR:[${fill((index) => `{titel${index}:{like:"x"}}`)}]}`),
    },
    { name: 'unknown operators', query: where(`{title:{${fill((index) => `likee${index}:1`)}}}`) },
    { name: 'one field again and again', query: where(`{${fill(() => 'title:{like:"x"}')}}`) },
    { name: 'brackets', query: where(`{id:{in:${lists(count(2), '')}}}`), stoppedBy: 'size' },
    { name: 'list of ids', query: where(`{id:{in:[${fill((index) => `"${index}"`)}]}}`) },
    { name: 'list of wrong values', query: where(`{id:{in:[${fill(() => '{a:1}')}]}}`) },
    {
      name: 'type of lists',
      query: `query($a:${lists(count(2), 'Int')}){Site{name}}`,
      stoppedBy: 'size',
    },
    { name: 'block string', query: where(`{title:{like:"""${repeat(' x\n')}"""}}`) },
    { name: 'escapes', query: where(`{title:{like:"${repeat('\\u{1F600}')}"}}`) },
    { name: 'long text', query: where(`{title:{like:"${repeat('%')}"}}`) },
    { name: 'number', query: `{Pages(limit:${repeat('9')}){docs{id}}}` },
    { name: 'fraction', query: `{Pages(limit:0.${repeat('9')}){docs{id}}}` },
    { name: 'enums', query: `{Pages(locale:${repeat('x')}){docs{id}}}` },
    { name: 'sort', query: `{Pages(sort:"${fill((index) => `f${index},`)}"){docs{id}}}` },
    { name: 'depth', query: '{Stories(limit:40){docs{body(depth:2000000000)}}}' },
    {
      name: 'wide variables',
      query: 'query($w:Page_where){Pages(where:$w){docs{id}}}',
      variables: { w: { OR: Array.from({ length: count(30) }, () => ({ title: { like: 'x' } })) } },
    },
    {
      name: 'unknown values of variables',
      query: 'query($w:Page_where){Pages(where:$w){docs{id}}}',
      variables: {
        w: Object.fromEntries(Array.from({ length: count(14) }, (_, i) => [`f${i}`, i])),
      },
    },
    {
      name: 'limit in a variable',
      query: `query($l:Int){${times(20, (index) => `a${index}:Pages(limit:$l){docs{id}}`)}}`,
      variables: { l: 100 },
    },
  ]
}

const bodies = ({ most }: Filler): Attack[] => {
  const { count, fill, repeat } = fillerOf(2 * most)
  return [
    { name: 'brackets', body: repeat('['), stoppedBy: 'body' },
    { name: 'objects', body: repeat('{"a":'), stoppedBy: 'body' },
    {
      name: 'wide',
      body: `{"query":"{__typename}","variables":{"a":[${'1,'.repeat(count(2))}1]}}`,
    },
    { name: 'a batch', body: `[${fill(() => '{"query":"{Site{name}}"},')}{}]`, stoppedBy: 'body' },
    { name: 'no text', body: '{"query":{"a":1}}', stoppedBy: 'body' },
    { name: 'names', body: `{${fill((index) => `"n${index}":1,`)}"query":"{__typename}"}` },
  ]
}

const relations = (): Attack[] => {
  const nested = (depth: number, width: number): string =>
    depth === 0 ? 'id' : times(width, (index) => `a${index}:parent{${nested(depth - 1, width)}}`)
  return [
    { name: 'parents of parents', query: `{Pages(limit:40){docs{${nested(5, 2)}}}}` },
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
  return Array.from({ length: 25 }, () => {
    const count = Math.ceil(random() * 30)
    const roots = times(
      count,
      (index) => (random() < 0.7 ? `m${index}:` : '') + pick(pieces).replace(/^x:/, ''),
    )
    return {
      name: 'mixture',
      query: `query Q{${roots.replaceAll(/m\d+:\.\.\./g, '...')}} fragment F0 on Query{Site{name} ${random() < 0.3 ? '...F0' : ''}} fragment G on Page{title parent{title}}`,
    }
  })
}

const KINDS = {
  aliases,
  lists,
  fragments,
  'fields of one name': overlaps,
  faults,
  values,
  bodies,
  relations,
  mixtures,
} satisfies Record<string, (filler: Filler) => Attack[]>

/** In every size, each document once. */
const inEverySize = (make: (filler: Filler) => Attack[]): Attack[] => [
  ...new Map(
    CHARACTERS.flatMap((most) => make(fillerOf(most))).map((attack) => [bodyOf(attack), attack]),
  ).values(),
]

/** Every kind of document that takes a server of GraphQL long, made by rule. */
export const hostileQueries = (): [kind: string, attacks: Attack[]][] =>
  Object.entries(KINDS).map(([kind, make]) => [kind, inEverySize(make)])

export const bodyOf = ({ body, query, variables }: Attack): string =>
  body ?? JSON.stringify({ query, variables })
