import express, { type RequestHandler } from 'express'
import { parse } from 'graphql'

import { countFields } from '@/graphql/count-fields'

/** Limits for one request; a query over them is refused before anything is executed. */
const MAX_BODY = '100kb'
const MAX_FIELDS = 2000
const MAX_DEPTH = 25

const findFault = (body: unknown): string | undefined => {
  let query: unknown
  try {
    query = (JSON.parse(String(body)) as { query?: unknown }).query
  } catch {
    return 'The body is not JSON: send {"query": "…", "variables": {…}}.'
  }
  if (typeof query !== 'string' || !query.trim()) return 'The body has no "query".'
  try {
    const { depth, fields } = countFields(parse(query, { maxTokens: 10_000 }))
    if (fields > MAX_FIELDS) return `The query asks for ${fields} fields; at most ${MAX_FIELDS}.`
    if (depth > MAX_DEPTH) return `The query is ${depth} levels deep; at most ${MAX_DEPTH}.`
  } catch (error) {
    return error instanceof Error ? error.message : 'The query cannot be read.'
  }
  return undefined
}

const checkQuery: RequestHandler = (req, res, next) => {
  if (req.method === 'OPTIONS') return next()
  if (req.method !== 'POST')
    return res
      .set('Allow', 'POST, OPTIONS')
      .status(405)
      .json({ errors: [{ message: 'Send queries with POST.' }] })
  if (!req.is('application/json'))
    return res
      .status(415)
      .json({ errors: [{ message: 'Send the query with Content-Type: application/json.' }] })
  const fault = findFault(req.body)
  return fault ? res.status(400).json({ errors: [{ message: fault }] }) : next()
}

/** Refuses what is no GraphQL request, or one that is too large, with a sentence that says why. */
export const graphqlGuard = (): RequestHandler[] => [
  express.text({ type: 'application/json', limit: MAX_BODY }),
  checkQuery,
]
