import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import config from '@payload-config'
import { configToSchema } from '@payloadcms/graphql'

import { startApp, type TestApp } from '../int/app'
import { EDITORIAL, INTERNALS, MODERATED, OTHER, WORKFLOW } from './doors'
import { fieldsOf, operationFor } from './graphql-fields'
import { OUTSIDERS, signInOutsiders, type Tokens } from './people'
import { FILES, HIDDEN_EMAIL, SECRET, seedAll, type Seeds } from './seed'

const SLUGS = [...EDITORIAL, ...OTHER, ...WORKFLOW, ...INTERNALS]

let app: TestApp
let tokens: Tokens
let admin: string
let seeds: Seeds
const { schema } = configToSchema(await config)
const queries = fieldsOf(schema, 'query')

const REFUSALS = [
  'You are not allowed to perform this action.',
  'There is no such entry, or you are not allowed to see it.',
]
const OF_PERMISSIONS = /^(docAccess|Access$)/
/** Queries of our collections, and of their versions: not those of globals and Payload's own. */
const OF_ENTRIES = /^(versions?)?(?!.*(Payload|Site|Label|Access))[A-Z]/

/** What is permitted is a tree of every field, and tells no contents. */
const depthOf = (name: string): number => (OF_PERMISSIONS.test(name) ? 1 : 2)

/** A partner that is public, with a logo that is not; the site's menu leads to a hidden page. */
const relatePublicToHidden = async (): Promise<void> => {
  await app.payload.create({
    collection: 'partners',
    data: { name: 'Public partner', kind: 'city', state: 'approved', logo: seeds.logos?.id },
    overrideAccess: true,
  })
  // A partner shows its logo; this one is closed all the same.
  await app.payload.db.updateOne({
    collection: 'logos',
    data: { isPublic: false },
    id: seeds.logos?.id ?? '',
  })
  await app.payload.updateGlobal({
    slug: 'site',
    data: { navigation: [{ label: 'To be', page: seeds.pages?.id ?? '' }] },
    locale: 'en',
    overrideAccess: true,
  })
}

beforeAll(async () => {
  app = await startApp()
  tokens = await signInOutsiders(app)
  admin = await app.login(['admin'])
  seeds = await seedAll(app.payload)
  await relatePublicToHidden()
})

afterAll(() => app.close())

const CONDITIONS: Record<string, string>[] = [{}, { Range: 'bytes=0-0' }, { 'If-None-Match': '*' }]

/** Every address at which a hidden file might answer: its own, those of its sizes, old ones. */
const filesOf = (slug: string, filename: string): string[] => {
  const [base, extension] = filename.split(/\.(?=[^.]*$)/)
  const names = [
    filename,
    `${base}-320x200.${extension}`,
    `${base}-1x1.${extension}`,
    `${base}-page1.webp`,
    `${base}-older.${extension}`,
  ]
  return [
    ...names.map((name) => `/api/${slug}/file/${name}`),
    ...['prefix=', `prefix=${slug}`, 'draft=true&trash=true', 'overrideAccess=true'].map(
      (query) => `/api/${slug}/file/${filename}?${query}`,
    ),
    ...Object.keys(FILES).map((other) => `/api/${other}/file/${filename}`),
    `/api/${slug}/file/..%2F${slug}%2F${filename}`,
  ]
}

/** Every way in which REST reads one collection. */
const readsOf = (slug: string): string[] => {
  const { id, filename } = seeds[slug] ?? { id: '' }
  return [
    `/api/${slug}?locale=en&draft=true`,
    `/api/${slug}/${id}?locale=en&draft=true`,
    `/api/${slug}`,
    `/api/${slug}?limit=7&depth=2&draft=true&locale=all`,
    `/api/${slug}?trash=true&pagination=false&overrideAccess=true&showHiddenFields=true`,
    `/api/${slug}?where[id][equals]=${id}&depth=2`,
    `/api/${slug}?select[name]=true&select[title]=true&populate[users][email]=true`,
    `/api/${slug}/${id}`,
    `/api/${slug}/${id}?depth=2&draft=true&locale=all&trash=true&overrideAccess=true`,
    `/api/${slug}/${id}?locale=mt&fallback-locale=en`,
    `/api/${slug}/versions?depth=2&locale=all`,
    ...(filename ? filesOf(slug, filename) : []),
  ]
}

/** A moderator looks at the logos of those who apply. */
const isForModerators = (person: string, path: string): boolean =>
  person === 'moderator' && path.startsWith('/api/logos/file/')

/** What a filter or an order would tell, bit by bit: whether there is any answer. */
const QUESTIONS: [slug: string, query: string][] = [
  ['users', `where[email][equals]=${HIDDEN_EMAIL}`],
  ['users', 'where[email][like]=strictly'],
  ['users', `where[or][0][name][equals]=${SECRET}&where[or][1][name][equals]=${SECRET}`],
  ['users', 'where[roles][contains]=admin'],
  ['signatories', `where[email][equals]=${HIDDEN_EMAIL}`],
  ['signatories', 'where[declaration.title][like]=strictly'],
  ['partners', `where[name][equals]=${SECRET}`],
  ['partners', 'where[state][equals]=pending'],
  ['partners', 'where[logo.filename][like]=strictly'],
  ['pdfs', 'where[filename][like]=strictly'],
  ['pdfs', 'where[sha256][exists]=true'],
  ['pdfs', 'where[warnings][contains]=untagged'],
  ['logos', 'where[filename][like]=strictly'],
  ['images', 'where[alt][like]=strictly'],
  ['recordings', 'where[isPublic][equals]=false'],
  ['captions', 'where[id][exists]=true'],
  ['payload-preferences', `where[key][equals]=${SECRET}`],
  ['payload-preferences', `where[user.value][equals]=`],
  ['payload-locked-documents', 'where[document.relationTo][equals]=partners'],
  ['payload-locked-documents', 'where[id][exists]=true&sort=user.email'],
  ['payload-kv', `where[key][equals]=${SECRET}`],
]

describe.each(OUTSIDERS)('%s', (person) => {
  const read = async (path: string) => {
    const response = await app.request(path, { token: tokens[person] })
    return { status: response.status, text: await response.text() }
  }

  const closed = SLUGS.filter(
    (slug) => person !== 'moderator' || !MODERATED.some((each) => each === slug),
  )

  it.each(closed)('reads nothing hidden of %s at any door', async (slug) => {
    const leaks: string[] = []
    for (const path of readsOf(slug)) {
      if (isForModerators(person, path)) continue
      const { status, text } = await read(path)
      const isOpenFile = path.includes('/file/') && status !== 404
      if (text.includes(SECRET) || isOpenFile) leaks.push(`${status} ${path}`)
    }
    expect(leaks).toEqual([])
  })

  it.each(Object.keys(FILES).filter((slug) => person !== 'moderator' || slug !== 'logos'))(
    'is told the same of a hidden file of %s as of none',
    async (slug) => {
      const { filename = '' } = seeds[slug] ?? {}
      const answers = new Set<string>()
      for (const name of [filename, 'never-there.pdf'])
        for (const method of ['GET', 'HEAD'])
          for (const headers of CONDITIONS) {
            const init = { headers, method, token: tokens[person] }
            const response = await app.request(`/api/${slug}/file/${name}`, init)
            const told = ['cache-control', 'content-range', 'etag', 'location', 'vary']
            const shown = told.map((header) => response.headers.get(header))
            answers.add(JSON.stringify([response.status, ...shown, method, await response.text()]))
          }
      // One for each method.
      expect([...answers].map((answer) => JSON.parse(answer)[0])).toEqual([404, 404])
    },
  )

  /** Moderators read signatories themselves, and drafts by way of them no more than others. */
  const questions = QUESTIONS.filter(
    ([slug, query]) => closed.some((each) => each === slug) || query.includes('declaration.title'),
  )

  it.each(questions)('learns nothing by asking %s: %s', async (slug, query) => {
    for (const path of [
      `/api/${slug}?locale=en&${query}`,
      `/api/${slug}/count?locale=en&${query}`,
    ]) {
      const { status, text } = await read(path)
      const total =
        status === 200 ? ((JSON.parse(text) as { totalDocs?: number }).totalDocs ?? 0) : 0
      expect([path, total, text.includes(SECRET)]).toEqual([path, 0, false])
      expect([200, 400, 403]).toContain(status)
    }
  })

  it('reads nothing hidden by a POST that says it is a GET', async () => {
    const ask = async (slug: string, name: string, type: string, body: string) => {
      const headers = { [name]: 'GET', 'Content-Type': type }
      const init = { method: 'POST', headers, body, token: tokens[person] }
      return (await app.request(`/api/${slug}`, init)).text()
    }
    const form = 'draft=true&locale=all&limit=7'
    const json = '{"draft":true,"locale":"all","where":{}}'
    for (const slug of closed) {
      const answers = [
        await ask(slug, 'X-HTTP-Method-Override', 'application/x-www-form-urlencoded', form),
        await ask(slug, 'X-Payload-HTTP-Method-Override', 'application/json', json),
      ]
      expect([slug, answers.join().includes(SECRET)]).toEqual([slug, false])
    }
  })

  // Two levels are the most that they may ask for.
  it.each(['partners?depth=2', 'globals/site?depth=2', 'globals/site?depth=2&draft=true'])(
    'sees of what public content refers to no more than its id: %s',
    async (path) => {
      const { status, text } = await read(`/api/${path}`)
      expect([status, text.includes(SECRET)]).toEqual([200, false])
    },
  )

  it('reads nothing hidden by any GraphQL query with every flag', async () => {
    const values = { locale: 'en' }
    const leaks: unknown[] = []
    for (const field of queries) {
      const depth = depthOf(field.name)
      const operation = operationFor('query', { field, seeds, isBold: true, values, depth })
      const answer = await app.graphql(operation.query, { ...operation, token: tokens[person] })
      // Payload fails at some of its own questions of what is permitted, and answers nothing then.
      const isOfPermissions = OF_PERMISSIONS.test(field.name)
      const unexpected = answer.errors?.filter(
        ({ message }) => !isOfPermissions && !REFUSALS.includes(message),
      )
      if (JSON.stringify(answer).includes(SECRET) || unexpected?.length)
        leaks.push([field.name, unexpected])
    }
    expect(leaks).toEqual([])
  })
})

describe('an administrator', () => {
  it.each([...EDITORIAL, ...OTHER])('finds what is hidden of %s: it is there', async (slug) => {
    for (const path of readsOf(slug).slice(0, 2)) {
      const text = await (await app.request(path, { token: admin })).text()
      expect([path, text.includes(SECRET)]).toEqual([path, true])
    }
  })

  it.each(Object.keys(FILES))('reads the hidden file of %s', async (slug) => {
    const { filename } = seeds[slug] ?? {}
    const { status } = await app.request(`/api/${slug}/file/${filename}`, { token: admin })
    expect(status).toBe(200)
  })

  it('finds it by the same GraphQL queries', async () => {
    const values = { draft: true, locale: 'en' }
    const silent: string[] = []
    // Notifications are read by the person they were sent to alone.
    const own = ['Notification', 'Notifications']
    const others = queries.filter(({ name }) => OF_ENTRIES.test(name) && !own.includes(name))
    for (const field of others) {
      const operation = operationFor('query', { field, seeds, isBold: false, values })
      const answer = await app.graphql(operation.query, { ...operation, token: admin })
      if (!JSON.stringify(answer).includes(SECRET)) silent.push(field.name)
    }
    expect(silent).toEqual([])
  })
})
