type TypeName = { kind: string; name: string | null; ofType?: TypeName }
type Argument = { name: string; type: TypeName }
type Root = { name: string; args: Argument[]; type: TypeName }

/** What a server says of its root fields. */
export type Roots = { data: { __schema: Record<'mutationType' | 'queryType', { fields: Root[] }> } }

export const ASK_FOR_ROOTS = `{ __schema { queryType { ...Root } mutationType { ...Root } } }
  fragment Root on __Type { fields { name type { ...Of } args { name type { ...Of } } } }
  fragment Of on __Type { kind name ofType { kind name ofType { kind name } } }`

const ID = '"00000000-0000-4000-8000-000000000000"'
const TEXTS = ['"x"', '""', '"\\u0000"', '"a.b.c"', '"-"', '"__proto__"', '"password,-x"']

/** Values that an argument of this name takes by its type, and a resolver may not. */
const VALUES: Record<string, string[]> = {
  data: ['{}', '{title:"x"}', '{name:"x"}', '{slug:"\\u0000"}', '{email:"x",password:"x"}'],
  email: TEXTS,
  id: [ID, ...TEXTS],
  limit: ['0', '-1', '1', '2147483647'],
  page: ['0', '-1', '2147483647'],
  where: [
    ...['{}', '{id:{in:[]}}', '{id:{equals:""}}', '{id:{equals:"\\u0000"}}', '{id:{exists:true}}'],
    ...['title', 'name', 'slug', 'lead', 'body', 'email', 'version__title'].map(
      (field) => `{AND:[{${field}:{like:"%"}}]}`,
    ),
    ...['{title:{in:[]}}', '{updatedAt:{equals:"2026-02-31T99:00:00Z"}}', '{OR:[{},{AND:[]}]}'],
  ],
}

const BY_TYPE: Record<string, string[]> = {
  Boolean: ['true', 'false'],
  Int: ['-1', '0', '2147483647'],
  JSON: ['{}', '[]', '1', '"x"'],
  LocaleInputType: ['mt'],
  String: TEXTS,
}

const nameOf = ({ name, ofType }: TypeName): string => name ?? (ofType ? nameOf(ofType) : '')
const isLeaf = (type: TypeName): boolean =>
  type.ofType && !type.name ? isLeaf(type.ofType) : type.kind === 'SCALAR' || type.kind === 'ENUM'

const valuesOf = ({ name, type }: Argument): string[] =>
  VALUES[name] ?? BY_TYPE[nameOf(type)] ?? ['null']

/** A prime, so that each root field meets other values. */
const STRIDE = 7

/** Every root field: with what it requires alone, and with each value of each argument. */
const askEach = (operation: string, { args, name, type }: Root): [string, ...string[]] => {
  const required = args
    .filter((argument) => argument.type.kind === 'NON_NULL')
    .map((argument) => [argument.name, valuesOf(argument)[0] ?? 'null'] as const)
  const write = (given: Record<string, string>): string => {
    const list = Object.entries({ ...Object.fromEntries(required), ...given })
    const all = list.map(([key, value]) => `${key}:${value}`).join(' ')
    return `${operation}{${name}${all && `(${all})`}${isLeaf(type) ? '' : '{__typename}'}}`
  }
  const odd = args.flatMap((arg) => valuesOf(arg).map((value) => write({ [arg.name]: value })))
  return [write({}), ...odd]
}

/** Questions that are valid GraphQL, so that what refuses them is what stands behind it. */
export const oddQuestions = ({ data: { __schema } }: Roots): string[] => {
  const all = [
    ...__schema.queryType.fields.map((root) => askEach('query', root)),
    ...__schema.mutationType.fields.map((root) => askEach('mutation', root)),
  ]
  return [
    ...all.map(([plain]) => plain),
    ...all.flatMap(([, ...odd]) => odd).filter((_, index) => index % STRIDE === 0),
    ...['Users', 'PayloadPreferences'].map((list) => `{${list}{docs{id}}}`),
  ]
}
