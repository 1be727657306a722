/** A text with every node, mark and kind of link that the editor offers, as the editor stores it. */
const element = (type: string, children: object[], rest: object = {}) => ({
  type,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  version: 1,
  ...rest,
})

const words = (text: string, format = 0) => ({
  type: 'text',
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text,
  version: 1,
})

const link = (fields: object, text: string) =>
  element('link', [words(text)], { fields, id: '65f1a2b3c4d5e6f7a8b9c0d1', version: 3 })

const web = { linkType: 'custom', newTab: true, url: 'https://example.eu/page?a=1&b=2#c' }

export type RichTextDoc = { root: Record<string, unknown> & { children: object[] } }

/** @param entry a page that a link leads to; none leaves the link out */
export const goodText = (entry?: string): RichTextDoc => ({
  root: element('root', [
    element('heading', [words('Aims')], { tag: 'h3' }),
    element('heading', [words('Smaller')], { tag: 'h4' }),
    element(
      'paragraph',
      [
        words('plain '),
        words('bold', 1),
        words('italic', 2),
        words('both', 3),
        { type: 'linebreak', version: 1 },
        { type: 'tab', detail: 2, format: 0, mode: 'normal', style: '', text: '\t', version: 1 },
        link(web, 'the web'),
        element('autolink', [words('info@example.eu')], {
          fields: { linkType: 'custom', url: 'mailto:info@example.eu' },
          version: 2,
        }),
        ...(entry
          ? [
              link(
                { doc: { relationTo: 'pages', value: entry }, linkType: 'internal', newTab: false },
                'a page',
              ),
            ]
          : []),
      ],
      { textFormat: 0, textStyle: '' },
    ),
    element('quote', [words('Said so.')]),
    element(
      'list',
      [
        element('listitem', [words('one')], { value: 1 }),
        element(
          'listitem',
          [
            element('list', [element('listitem', [words('in it')], { indent: 1, value: 1 })], {
              listType: 'number',
              start: 1,
              tag: 'ol',
            }),
          ],
          { value: 2 },
        ),
      ],
      { listType: 'bullet', start: 1, tag: 'ul' },
    ),
    element('paragraph', []),
  ]) as unknown as RichTextDoc['root'],
})

export type Mutation = { name: string; value: unknown }

type Row = Record<string, unknown>

const HOSTILE: readonly unknown[] = [
  -1,
  1.5,
  1e9,
  '1',
  'x" onclick="alert(1)',
  'javascript:alert(1)',
  false,
  {},
  [],
  [[]],
  { toString: 'x' },
  JSON.parse('{"__proto__": {"type": "text"}}'),
]

/** Attributes for which any text, or any yes and no, is right. */
const isRight = (name: string, hostile: unknown): boolean =>
  (name === 'text' && typeof hostile === 'string') ||
  (name === 'newTab' && typeof hostile === 'boolean') ||
  (name === 'children' && Array.isArray(hostile) && hostile.length === 0) ||
  (name === 'id' && hostile === '1') ||
  (name === 'value' && hostile === '1')

const UNKNOWN: Readonly<Record<string, unknown>> = {
  onclick: 'alert(1)',
  style: 'color: red',
  __proto__x: 1,
  $: { state: 1 },
  checked: true,
  rel: 'x',
  key: 'x',
}

const FOREIGN: readonly unknown[] = [
  ...[
    'iframe',
    'html',
    'upload',
    'block',
    'inlineBlock',
    'relationship',
    'horizontalrule',
    'table',
  ].map((type) => ({
    type,
    version: 1,
    children: [words('inside')],
    fields: {},
    format: '',
    indent: 0,
  })),
  ...['constructor', '__proto__', 'toString', 'Text', 'TEXT', ' text', '', 5, null, {}].map(
    (type) => ({
      type,
      version: 1,
      text: 'x',
    }),
  ),
  null,
  5,
  'text',
  [],
  {},
  { text: 'x' },
]

const clone = <T>(value: T): T => structuredClone(value)

/** Every node and every `fields` of one, by the way to it. */
const waysIn = (doc: RichTextDoc): (string | number)[][] => {
  const ways: (string | number)[][] = []
  const walk = (node: Row, way: (string | number)[]): void => {
    ways.push(way)
    if (node.fields) {
      ways.push([...way, 'fields'])
      if ((node.fields as Row).doc) ways.push([...way, 'fields', 'doc'])
    }
    ;((node.children ?? []) as Row[]).forEach((child, index) =>
      walk(child, [...way, 'children', index]),
    )
  }
  walk(doc.root, ['root'])
  return ways
}

const at = (doc: unknown, way: (string | number)[]): Row =>
  way.reduce<unknown>((place, step) => (place as Row)[step], doc) as Row

/**
 * What the editor never makes, by rule: every attribute of every node with every hostile value,
 * every node with attributes that are not its own, every list of nodes with a foreign one, and
 * every mark and link that is not offered.
 */
export const badTexts = (good: RichTextDoc): Mutation[] => {
  const bad: Mutation[] = []
  const change = (name: string, way: (string | number)[], edit: (row: Row) => void): void => {
    const value = clone(good)
    edit(at(value, way))
    bad.push({ name: `${way.join('.')} ${name}`, value })
  }
  for (const way of waysIn(good)) {
    const node = at(good, way)
    for (const name of Object.keys(node))
      for (const hostile of HOSTILE)
        if (!isRight(name, hostile))
          change(`${name} = ${JSON.stringify(hostile)}`, way, (row) => {
            row[name] = clone(hostile)
          })
    for (const [name, value] of Object.entries(UNKNOWN))
      if (!(name in node))
        change(`with ${name}`, way, (row) => {
          row[name] = value
        })
    change('with __proto__', way, (row) => {
      Object.defineProperty(row, '__proto__', { enumerable: true, value: { a: 1 } })
    })
    if (Array.isArray(node.children))
      for (const foreign of FOREIGN)
        change(`holds ${JSON.stringify(foreign)?.slice(0, 60)}`, way, (row) => {
          row.children = [...(row.children as unknown[]), clone(foreign)]
        })
    if (node.type === 'text')
      for (const bit of [4, 8, 16, 32, 64, 128, 256, 2047])
        change(`format ${bit}`, way, (row) => {
          row.format = bit
        })
    if (node.type === 'heading')
      for (const tag of ['h1', 'h2', 'h5', 'h6', 'script', 'H3'])
        change(`tag ${tag}`, way, (row) => {
          row.tag = tag
        })
  }
  return bad
}

/** `levels` lists in each other. */
export const deepText = (levels: number): RichTextDoc => {
  let inner: object = words('deep')
  for (let level = 0; level < levels; level += 1)
    inner = element(
      level % 2 ? 'list' : 'listitem',
      [inner],
      level % 2 ? { listType: 'bullet' } : {},
    )
  return { root: element('root', [inner]) as unknown as RichTextDoc['root'] }
}

/** `count` paragraphs side by side. */
export const wideText = (count: number): RichTextDoc => ({
  root: element(
    'root',
    Array.from({ length: count }, () => element('paragraph', [words('w')])),
  ) as unknown as RichTextDoc['root'],
})
