/** Inputs of which each breaks something that a server takes for granted. */
export type OddInput = {
  what: string
  method?: string
  /** Stands for every parameter of the address. */
  parameter?: string
  query?: string
  headers?: Record<string, string>
  body?: string
}

const JSON_TYPE = { 'Content-Type': 'application/json' }
const FORM = { 'Content-Type': 'multipart/form-data; boundary=x' }
const OVERRIDE = { 'X-HTTP-Method-Override': 'GET' }
const nested = (levels: number, open: string, close: string, inner = ''): string =>
  open.repeat(levels) + inner + close.repeat(levels)

const formOf = (name: string, value: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`

const PARAMETERS = [
  ...['x', '%00', '%FF', '%', '%E0%A4%A', 'a'.repeat(4000), '..%2F..%2Fetc', "'", 'null', '-1'],
  ...['1e400', '00000000-0000-4000-8000-000000000000', '__proto__', 'constructor', 'toString'],
  ...['%F0%9F%98%80', '%0d%0a', '%7B%7D', 'count', 'versions', '%2e%2e'],
]

const OPERATORS = [
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'all', 'like', 'not_like', 'contains'],
  ...['greater_than', 'less_than_equal', 'near', 'within', 'intersects', 'nonsense', '__proto__'],
]
const VALUES = ['=', '=x', '=null', '=%00', '[x]=1', '[0][x]=1', '[]=1', '=1e400', '=%F0%9F%98%80']

/** Every operator with every value, for the name of a field. */
export const conditionsOn = (field: string): string[] =>
  OPERATORS.flatMap((operator) => VALUES.map((value) => `where[${field}][${operator}]${value}`))

const QUERIES = [
  ...['where=x', 'where=1', 'where=[]', 'where[x]=1', 'where[and]=1', 'where[and][0]=1'],
  ...['where[or][x]=1', 'where[][equals]=1', 'where[.][equals]=1', 'where[__proto__][x]=1'],
  ...['where[toString][equals]=1', 'where%5B', `where${'[and][0]'.repeat(300)}[id][equals]=1`],
  `where=${encodeURIComponent(nested(2000, '{"and":[', ']}', '{"id":{"equals":1}}'))}`,
  ...['limit', 'page', 'depth'].flatMap((name) =>
    ['x', '-1', '1e30', 'NaN', '1&', '0.5'].map((value) =>
      value === '1&' ? `${name}=1&${name}=2` : `${name}=${value}`,
    ),
  ),
  ...['sort=x', 'sort=%00', 'sort[a]=b', 'sort=-', 'sort=__proto__', 'select=x', 'joins=x'],
  ...['select[__proto__]=true', 'select[a][b][c]=1', 'populate=x', 'populate[users]=1'],
  ...['locale=xx', 'locale=all', 'locale=*', 'locale[]=mt', 'locale[a]=b', 'locale=__proto__'],
  ...['fallback-locale=xx', 'draft=x', 'draft[]=true', 'trash=x', 'pagination=x', 'data=x'],
  ...['autosave=x', 'a[b', `a${'[b]'.repeat(50)}=1`, '%', '%ff=1', '=', '&&&', '?'.repeat(20)],
  ...['publishSpecificLocale=xx', 'unpublishAllLocales=x', 'token[]=a', 'language=%00', 'id[]=1'],
]

const HEADERS: Record<string, string>[] = [
  ...['', 'a b', 'user:pass@evil.example', '[::1', 'x'.repeat(3000), 'a/b', '%', 'h:99999', 'h:x']
    .concat(['?', '#', '\\', '..', 'ü', '-', ':80'])
    .map((Host) => ({ Host })),
  ...['a b', 'evil.example', '%'].map((host) => ({ 'X-Forwarded-Host': host })),
  ...['payload-token=%', 'payload-token=%E0%A4%A', '=;=;;', 'a'.repeat(5000), 'payload-token=a.b.c']
    .concat(['payload-lng=%ff', '__proto__=1'])
    .map((Cookie) => ({ Cookie })),
  ...['JWT ', 'JWT x', `Bearer ${'a'.repeat(4000)}`, 'users API-Key x', 'Basic %%%'].map(
    (Authorization) => ({ Authorization }),
  ),
  ...[';;;,,,q=', 'x'.repeat(3000), 'en;q=nan, __proto__', '*'].map((languages) => ({
    'Accept-Language': languages,
  })),
  ...[{ Accept: 'x' }, { 'Accept-Encoding': 'x;q=-1' }, { Range: 'bytes=9-1' }, { TE: 'x' }],
  ...[
    { 'If-Modified-Since': 'never' },
    { Origin: '%' },
    { Referer: '%' },
    { 'X-Forwarded-For': 'x' },
  ],
  ...[{ 'X-HTTP-Method-Override': 'TRACE' }, { 'Next-Action': 'x' }, { Expect: '100-continue' }],
]

const BODIES: [Record<string, string>, string][] = [
  ...['', 'null', '1', '"x"', '[]', '{', '{"a":', '{"__proto__":{"x":1}}', '\ufeff{"a":1}']
    .concat([nested(2000, '[', ']'), nested(2000, '{"a":', '}', '1')])
    .concat([`{"title":${nested(2000, '{"a":', '}', '1')}}`, `{"body":${nested(2000, '[', ']')}}`])
    .concat('{"email":{"a":1},"password":["x"]}', '{"email":1,"password":1}')
    .concat('{"id":{"a":1},"title":{"$ne":1},"slug":[1],"name":5,"sections":"x","roles":{}}')
    .concat('{"sections":[null,1,"x",{"blockType":"none"}],"items":1,"links":[[]],"_status":{}}')
    .concat('{"title":"\\u0000","slug":"\\u0000","name":"\\ud800"}')
    .concat('{"token":{"a":1},"declaration":1,"key":[],"items":{},"steps":[null],"ids":"x"}')
    .concat('{"query":"{ Pages(limit: -1, sort: \\"x\\") { docs { id } } }"}')
    .concat(
      '{"query":"{ __typename }","variables":1,"operationName":[]}',
      '{"query":"{ nothing }"}',
    )
    .concat(`{"query":"${nested(500, '{ a ', '}')}"}`, '[{"query":"{__typename}"}]')
    .map((body): [Record<string, string>, string] => [JSON_TYPE, body]),
  ...['application/json; charset=x', 'text/plain', 'x', '', 'application/json/x;;;', 'a b;c=d'].map(
    (type): [Record<string, string>, string] => [{ 'Content-Type': type }, '{}'],
  ),
  [{ 'Content-Type': 'multipart/form-data' }, 'x'],
  [{ 'Content-Type': 'multipart/form-data; boundary=' }, 'x'],
  [FORM, '--x\r\n'],
  ...['{', 'null', nested(2000, '[', ']')].map((value): [Record<string, string>, string] => [
    FORM,
    formOf('_payload', value),
  ]),
  [FORM, formOf('__proto__[a]', '1')],
  [FORM, formOf(`file"; filename="${'a'.repeat(3000)}.pdf`, '%PDF-x')],
  [{ ...OVERRIDE, 'Content-Type': 'application/x-www-form-urlencoded' }, 'where=x'],
  [{ ...OVERRIDE, 'Content-Type': 'application/x-www-form-urlencoded' }, 'where[id][in][0][x]=1'],
  ...['{', 'null', '{"where":1,"locale":{"a":1}}'].map((body): [Record<string, string>, string] => [
    { ...OVERRIDE, ...JSON_TYPE },
    body,
  ]),
  [{ ...JSON_TYPE, 'Content-Encoding': 'gzip' }, 'x'],
  [{ ...JSON_TYPE, 'Content-Encoding': 'x' }, '{}'],
]

const METHODS = ['TRACE', 'PUT', 'OPTIONS', 'HEAD', 'PROPFIND', 'SEARCH', 'DELETE', 'LINK', 'PURGE']

/** For an address; what it is made for decides which of them make sense. */
export const oddInputs = ({ method, path }: { method: string; path: string }): OddInput[] => {
  const takesBody = method !== 'GET'
  return [
    ...(path.includes(':') ? PARAMETERS : []).map((parameter) => ({
      what: `parameter ${parameter.slice(0, 20)}`,
      parameter,
    })),
    ...QUERIES.map((query) => ({ what: `query ${query.slice(0, 40)}`, query })),
    ...HEADERS.map((headers) => ({ what: JSON.stringify(headers).slice(0, 60), headers })),
    ...(takesBody ? BODIES : []).map(([headers, body]) => ({
      what: `body ${JSON.stringify(headers)} ${body.slice(0, 60)}`,
      headers,
      body,
    })),
    ...METHODS.map((odd) => ({ what: `method ${odd}`, method: odd })),
  ]
}
