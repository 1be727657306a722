import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

/**
 * Who may import whom, by folder. `domain` stands for the doors of its folders only.
 * @see docs/architecture.md
 */
const LEAVES = ['locales', 'roles', 'errors', 'env', 'labels', 'payload-internals']
const MAY_IMPORT: Record<string, string[]> = {
  locales: [],
  roles: ['locales'],
  errors: [],
  'database-uri': ['errors'],
  env: ['errors', 'database-uri'],
  labels: ['locales'],
  'payload-internals': [],
  log: ['env', 'errors'],
  mail: ['env'],
  storage: ['env', 'errors'],
  'virus-scan': ['errors'],
  units: ['errors', 'log', 'payload-internals'],
  domain: [...LEAVES, 'domain', 'payload-types', 'storage', 'units', 'virus-scan'],
  'legacy-import': ['errors', 'locales', 'domain', 'payload-internals', 'units'],
  database: ['errors', 'database-uri', 'log', 'payload-internals', 'units'],
  http: [...LEAVES, 'access', 'domain', 'payload-internals'],
  api: [
    ...LEAVES,
    'access',
    'database',
    'domain',
    'http',
    'payload-internals',
    'payload-types',
    'storage',
    'units',
    'virus-scan',
  ],
  access: [...LEAVES, 'domain'],
  fields: [...LEAVES, 'domain'],
  blocks: [...LEAVES, 'domain', 'fields'],
  graphql: [...LEAVES, 'units', 'access', 'database', 'domain'],
  admin: [...LEAVES, 'domain', 'payload-types'],
  build: ['errors'],
  demo: [...LEAVES, 'units', 'database', 'domain', 'fields', 'payload-types'],
  collections: [
    ...LEAVES,
    'api',
    'units',
    'access',
    'database',
    'fields',
    'blocks',
    'domain',
    'payload-types',
    'storage',
    'virus-scan',
  ],
  jobs: [...LEAVES, 'units', 'access', 'database', 'domain', 'mail', 'storage'],
  site: [...LEAVES, 'access', 'database', 'domain', 'payload-types'],
  server: [...LEAVES, 'units', 'log', 'graphql', 'database', 'domain', 'jobs', 'site', 'storage'],
  app: ['admin', 'payload-config'],
  cli: [
    ...LEAVES,
    'units',
    'domain',
    'demo',
    'server',
    'database',
    'database-uri',
    'build',
    'legacy-import',
    'log',
    'payload-config',
    'payload-types',
  ],
  'payload-config': [
    ...LEAVES,
    'api',
    'units',
    'admin',
    'collections',
    'database',
    'domain',
    'fields',
    'graphql',
    'log',
    'mail',
  ],
  'payload-types': [],
}

/** A folder's inside that others may open all the same, because it is a door of its own. */
const SIDE_DOORS = new Set([
  '@/graphql/count-fields',
  '@/database/migrations',
  '@/admin/config',
  '@/admin/admin.css',
  '@/admin/server-functions',
  '@/server/create-app',
  '@/demo/has-demo-logins',
  '@/build/build-site',
])

/** What the documentation of Payload promises. Types are not asked: the compiler finds those. */
const PROMISED: Record<string, readonly string[] | 'all'> = {
  payload: [
    'APIError',
    'AuthenticationError',
    'Forbidden',
    'ValidationError',
    'addDataAndFileToRequest',
    'addLocalesToRequestFromData',
    'buildConfig',
    'getPayload',
    'headersWithCors',
    'mergeHeaders',
  ],
  'payload/shared': ['formatAdminURL'],
  '@payloadcms/db-mongodb': ['compatibilityOptions', 'mongooseAdapter'],
  '@payloadcms/db-sqlite': ['sql', 'sqliteAdapter'],
  '@payloadcms/email-nodemailer': 'all',
  '@payloadcms/next/css': 'all',
  '@payloadcms/next/layouts': 'all',
  '@payloadcms/next/views': 'all',
  '@payloadcms/richtext-lexical': 'all',
  '@payloadcms/richtext-lexical/client': 'all',
  '@payloadcms/translations': 'all',
  '@payloadcms/ui': 'all',
}
const PROMISED_BELOW = /^@payloadcms\/(richtext-lexical\/lexical|translations\/languages)\b/

/** Where the rest is taken from: one file for all rooms, and one in each room that has its own. */
const INTERNALS = 'src/payload-internals.ts'
const ADAPTER_INTERNALS = 'src/database/adapter-internals.ts'
const OWN_INTERNALS: Record<string, string> = {
  '@payloadcms/db-sqlite/drizzle/libsql': ADAPTER_INTERNALS,
  '@payloadcms/graphql': 'src/graphql/serve/open-schema.ts',
  '@payloadcms/graphql/utilities': 'src/cli/generate.ts',
  '@payloadcms/next/templates': 'src/admin/DeskView.tsx',
  '@payloadcms/ui/utilities/buildFormState': 'src/admin/payload/build-form-state.ts',
  'payload/node': 'src/cli/generate.ts',
}

type Import = { file: string; from: string; specifier: string }

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/migrations\/\d|payload-types\.ts$/.test(file))

const FILES = [...sourceFiles('src'), ...sourceFiles('collections'), 'payload.config.ts']

const roomOf = (file: string): string => {
  if (file === 'payload.config.ts') return 'payload-config'
  if (file.startsWith('collections/')) return 'collections'
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

const readImports = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map(
    ([, specifier = '']) => ({ file, from: roomOf(file), specifier }),
  )

const IMPORTS = FILES.flatMap(readImports)

const targetOf = ({ specifier }: Import): string | undefined => {
  if (specifier === '@payload-config') return 'payload-config'
  if (specifier.startsWith('@collections/')) return 'collections'
  return specifier.startsWith('@/') ? specifier.split('/')[1] : undefined
}

const show = ({ file, specifier }: Import): string => `${file} → ${specifier}`

/** The file of ours that is meant; undefined for packages, style sheets and words. */
const fileOf = ({ file, specifier }: Import): string | undefined => {
  const name = specifier.startsWith('.')
    ? path.join(path.dirname(file), specifier)
    : specifier
        .replace(/^@payload-config$/, 'payload.config')
        .replace(/^@collections\//, 'collections/')
        .replace(/^@\//, 'src/')
  return ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => name + end).find(existsSync)
}

/** Files that reach themselves by what they import, types included; a circle is found once. */
const findCircles = (): string[] => {
  const imported = new Map<string, Set<string>>()
  for (const entry of IMPORTS) {
    const target = fileOf(entry)
    if (target) imported.set(entry.file, (imported.get(entry.file) ?? new Set()).add(target))
  }
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (file: string, way: string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const next of imported.get(file) ?? []) follow(next, [...way, file])
    done.add(file)
  }
  for (const file of FILES) follow(file, [])
  return circles
}

describe('the house', () => {
  it('is entered only in the direction of the table', () => {
    const wrong = IMPORTS.filter((entry) => {
      const target = targetOf(entry)
      return (
        target !== undefined && target !== entry.from && !MAY_IMPORT[entry.from]?.includes(target)
      )
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('is entered by the doors: nobody imports the inside of another folder', () => {
    const wrong = IMPORTS.filter(({ from, specifier }) => {
      if (!specifier.startsWith('@/') || SIDE_DOORS.has(specifier)) return false
      const depth = specifier.split('/').length
      return (
        specifier.split('/')[1] !== from && depth > (/^@\/(?:api|domain)\//.test(specifier) ? 3 : 2)
      )
    })
    expect(wrong.map(show)).toEqual([])
  })

  it.each(['src/domain', 'src/api', 'collections'])(
    'lets one folder of %s know another only by its door, and never in a circle',
    (room) => {
      const folderOf = (file: string): string | undefined => {
        const [folder, ...inside] = path.relative(room, file).split('/')
        return file.startsWith(`${room}/`) && inside.length > 0 ? folder : undefined
      }
      const edges = new Map<string, Set<string>>()
      const wrong: Import[] = []
      for (const entry of IMPORTS) {
        const target = fileOf(entry)
        const [own, other] = [folderOf(entry.file), target && folderOf(target)]
        // What several collections share has no door: each file is one.
        if (!target || !own || !other || own === other || other === 'shared') continue
        edges.set(own, (edges.get(own) ?? new Set()).add(other))
        if (target !== `${room}/${other}/index.ts`) wrong.push(entry)
      }
      const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
        [...(edges.get(from) ?? [])].some(
          (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
        )
      expect(wrong.map(show)).toEqual([])
      expect([...edges.keys()].filter((folder) => reaches(folder, folder))).toEqual([])
    },
  )

  it('has no circles of imports, relative ones and types included', () => {
    expect(findCircles()).toEqual([])
  })

  it('calls Payload from a domain, and from the import of old pages, only in store.ts', () => {
    const wrong = FILES.filter((file) =>
      /^src\/(domain|legacy-import)\/.*(?<!store)\.ts$/.test(file),
    ).filter((file) =>
      /req\.payload\b|payload\.(find|create|update|delete|db)\b/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('walks through documents by one way: only domain/tree asks whether a field is a list', () => {
    const wrong = FILES.filter((file) => /^(src\/(?!domain\/tree|fields)|collections)/.test(file))
    expect(wrong.filter((file) => /type === 'array'/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('reads the environment in one place, but for commands that start other programs', () => {
    const wrong = FILES.filter((file) => !/^src\/(env\.ts|cli\/|build\/)/.test(file)).filter(
      (file) => /process\.env\b/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('says of every Local API call whether access is overridden', () => {
    const calls =
      /payload\.(find|findByID|create|update|delete|count|findVersions|duplicate|updateGlobal|findGlobal|restoreVersion)\(\s*\{/g
    const silent = FILES.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return [...text.matchAll(calls)]
        .filter(({ index }) => {
          const open = text.indexOf('{', index)
          let depth = 0
          let end = open
          for (; end < text.length; end += 1) {
            if (text[end] === '{') depth += 1
            if (text[end] === '}' && (depth -= 1) === 0) break
          }
          return !/overrideAccess/.test(text.slice(open, end))
        })
        .map(() => file)
    })
    expect(silent).toEqual([])
  })

  it('has fields read whatever is selected in one place, which Payload 4 replaces', () => {
    const wrong = FILES.filter((file) => file !== 'collections/shared/always-read.ts').filter(
      (file) => /\bforceSelect\b/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('knows what Payload does not promise in one file a room', () => {
    const named =
      /(?:import|export)\s+(?:\w+,\s*)?\{([^}]*)\}\s+from\s+'((?:payload|@payloadcms)(?:\/[^']*)?)'/g
    const taken = FILES.filter((file) => file !== INTERNALS).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(named)].flatMap(([, names = '', specifier = '']) =>
        names
          .split(',')
          .map((name) => name.trim().replace(/ as .*/, ''))
          .filter((name) => name !== '' && !name.startsWith('type '))
          .map((name) => ({ file, name, specifier })),
      ),
    )
    const isPromised = (specifier: string, name: string): boolean => {
      const names = PROMISED[specifier] ?? (PROMISED_BELOW.test(specifier) ? 'all' : [])
      return names === 'all' || names.includes(name)
    }
    const wrong = taken.filter(
      ({ file, name, specifier }) =>
        !isPromised(specifier, name) && OWN_INTERNALS[specifier] !== file,
    )
    expect(taken.length).toBeGreaterThan(50)
    expect(wrong.map(({ file, name, specifier }) => `${file}: ${name} of ${specifier}`)).toEqual([])
  })

  it('enters the packages of Payload by what they promise', () => {
    const wrong = IMPORTS.filter(
      ({ file, specifier }) =>
        /^(payload|@payloadcms\/[\w-]+)(\/|$)/.test(specifier) &&
        !(specifier in PROMISED) &&
        !PROMISED_BELOW.test(specifier) &&
        OWN_INTERNALS[specifier] !== file,
    )
    expect(wrong.map(show)).toEqual([])
  })

  it.each([
    [
      'the private parts of the database adapters',
      ADAPTER_INTERNALS,
      /\badapter\.(sessions|tableNameMap|clientConfig|client|insert|schema)\b|\bconnection\.base\b/,
    ],
    [
      "the names of Payload's own collections",
      INTERNALS,
      /'payload-(kv|jobs|locked-documents|migrations|preferences)'/,
    ],
  ])('knows %s in one file', (_, place, part) => {
    const wrong = FILES.filter((file) => file !== place).filter((file) =>
      part.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
