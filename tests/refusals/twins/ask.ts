import {
  type CollectionSlug,
  createLocalReq,
  formatNames,
  type Where as PayloadWhere,
} from 'payload'

import type { TestApp } from '../../int/app'

export type Where = Record<string, unknown>

export type Question = {
  collection: string
  where?: Where | undefined
  sort?: string | undefined
  /** How the request names its language. */
  words: string
}

/** `operation` is what all the others end at: without HTTP around it many can be asked. */
export type Door = 'list' | 'body' | 'count' | 'graphql' | 'operation'

export const DOORS: Door[] = ['list', 'body', 'count', 'graphql']

/** As a form writes it: `where[or][0][title][like]=x`. */
const spell = (value: unknown, name: string): string[] => {
  if (typeof value !== 'object' || value === null)
    return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`]
  return Object.entries(value).flatMap(([key, inner]) => spell(inner, `${name}[${key}]`))
}

let clients = 0

/** Each from a network of its own: nobody is asked to slow down. */
const someClient = (): Record<string, string> => {
  clients += 1
  return {
    'X-Forwarded-For': `10.${(clients >> 8) & 255}.${clients & 255}.1`,
  }
}

type Asking = { app: TestApp; token?: string | undefined }

const read = async (
  { app, token }: Asking,
  path: string,
  init: RequestInit = {},
): Promise<string> => {
  const headers = { ...(init.headers as Record<string, string> | undefined), ...someClient() }
  const response = await app.request(path, { ...init, headers, token })
  return `${response.status} ${await response.text()}`
}

/** In GraphQL the language is an argument, or a word in the address as everywhere. */
const askGraphQL = (asking: Asking, { collection, sort, where, words }: Question) => {
  const { plural, singular } = formatNames(collection)
  const locale = /^locale=([a-z]{2})$/.exec(words)?.[1] ?? null
  const given = locale ? `, locale: ${locale}` : ''
  const query = `query Ask($where: ${singular}_where, $sort: String) {
    list: ${plural}(where: $where, sort: $sort, limit: 50${given}) { totalDocs docs { id } }
    count: count${plural}(where: $where${given}) { totalDocs }
  }`
  const body = JSON.stringify({ query, variables: { sort, where } })
  return read(asking, `/api/graphql?${locale ? '' : words}`, { method: 'POST', body })
}

/** As a body, where the address would be too long. */
const IN_A_BODY = {
  'Content-Type': 'application/x-www-form-urlencoded',
  'X-Payload-HTTP-Method-Override': 'GET',
}

const askOperation = async ({ app }: Asking, question: Question): Promise<string> => {
  const { collection: slug, sort, where = {}, words } = question
  const collection = slug as CollectionSlug
  const req = await createLocalReq({ locale: words.replace('locale=', '') }, app.payload)
  const asked = {
    collection,
    overrideAccess: false,
    req,
    where: structuredClone(where) as PayloadWhere,
  }
  try {
    const found = sort
      ? await app.payload.find({
          ...asked,
          depth: 0,
          limit: 50,
          select: { id: true } as never,
          sort,
        })
      : await app.payload.count(asked)
    return `200 ${JSON.stringify(found)}`
  } catch (error) {
    return String(error)
  }
}

/** The whole answer: status and body. */
export const ask = (asking: Asking, question: Question, door: Door): Promise<string> => {
  if (door === 'operation') return askOperation(asking, question)
  if (door === 'graphql') return askGraphQL(asking, question)
  const { collection, sort, where, words } = question
  const query = [
    words,
    ...spell(where ?? {}, 'where'),
    ...(sort ? spell(sort, 'sort') : []),
    'limit=50&depth=0&select[id]=true',
  ]
  if (door === 'body')
    return read(asking, `/api/${collection}`, {
      body: query.join('&'),
      headers: IN_A_BODY,
      method: 'POST',
    })
  return read(asking, `/api/${collection}${door === 'count' ? '/count' : ''}?${query.join('&')}`)
}

export const readAddress = (asking: Asking, path: string): Promise<string> => read(asking, path)
