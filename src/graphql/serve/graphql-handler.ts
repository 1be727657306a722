import type { GraphQLError } from 'graphql'
import {
  type ExecutionArgs,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
} from 'graphql'
import { createHandler, type RequestParams, type Response as Answer } from 'graphql-http'
import {
  addLocalesToRequestFromData,
  headersWithCors,
  mergeHeaders,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { findJsonFault, JSON_SHAPE } from '@/domain/bounds'
import { spendOnReading } from '@/domain/read-budget'
import { AppError } from '@/errors'
import { DEFAULT_LOCALE } from '@/locales'
import { createPayloadRequest, unlinkClientUploadTempFile } from '@/payload-internals'
import { isStaff } from '@/roles'

import { readDocument } from '../limits/read-document'
import { answerAboutSchema } from './answer-about-schema'
import { createBudget } from './budget'
import type { QuestionContext } from './context'
import { formatError } from './format-error'
import { asksAboutSchema } from './introspect'
import { openSchema } from './open-schema'
import { priceRoots } from './price-roots'
import { toRefusal } from './to-refusal'
import { keptNothing, markUndone } from './undone-mutations'

type Raw = {
  config: SanitizedConfig
  context: QuestionContext
  req: PayloadRequest
  /** Of a mutation, when it was executed. */
  keptNothing?: boolean
}

/** Points that one question of somebody who is not staff may cost; about as many milliseconds. */
export const MOST_POINTS = 400
/** Of these, what its lists may cost; the rest is for what is asked of their entries. */
export const MOST_FOR_LISTS = 300
/** A document that is large enough to be refused has cost this much. */
const READING = 5
const SCHEMA = 200
const MOST_ERRORS = 50

const refuse = (error: AppError): Answer => [
  JSON.stringify({ errors: [{ message: error.message, extensions: { code: error.code } }] }),
  {
    status: error.status,
    statusText: '',
    headers: { 'content-type': 'application/json; charset=utf-8' },
  },
]

const mediaTypeOf = ({ headers }: PayloadRequest): string =>
  headers.get('accept')?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json'

/** @throws INPUT_INVALID, QUESTION_TOO_LARGE with a sentence */
const readParams = (text: string): RequestParams => {
  const fault = findJsonFault(new TextEncoder().encode(text), JSON_SHAPE.stranger)
  if (fault) throw new AppError('QUESTION_TOO_LARGE', fault)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    const message = 'The body is not JSON: send {"query": "…", "variables": {…}}.'
    throw new AppError('INPUT_INVALID', message)
  }
  if (Array.isArray(body))
    throw new AppError('INPUT_INVALID', 'Send one query at a time, not a list of them.')
  const { operationName, query, variables } = (body ?? {}) as Record<string, unknown>
  if (typeof query !== 'string' || !query.trim())
    throw new AppError('INPUT_INVALID', 'The body has no "query".')
  if (variables && (typeof variables !== 'object' || Array.isArray(variables)))
    throw new AppError('INPUT_INVALID', '"variables" must be an object of names and values.')
  if (operationName && typeof operationName !== 'string')
    throw new AppError('INPUT_INVALID', '"operationName" must be a text.')
  return {
    operationName: operationName as string | undefined,
    query,
    variables: variables as Record<string, unknown> | undefined,
  }
}

/** What is executed, or what is answered in its place. */
const prepare = async (
  { config, context, req }: Raw,
  { operationName, query, variables }: RequestParams,
): Promise<Answer | ExecutionArgs | readonly GraphQLError[]> => {
  const { schema, slugOf } = openSchema(config)
  const isStranger = !isStaff(req.user)
  if (isStranger) await spendOnReading(req, READING)
  const { document, faults } = readDocument(query, schema)
  if (faults) return faults
  const args = { schema, document, operationName, variableValues: variables, contextValue: context }
  const operation = getOperationAST(document, operationName)
  if (!operation) return args
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ) as [string, FragmentDefinitionNode][],
  )
  if (asksAboutSchema({ fragments, operation })) {
    if (isStranger) await spendOnReading(req, SCHEMA)
    const answer = await answerAboutSchema({ query, schema, operation, fragments, variables })
    const headers = { 'content-type': `${mediaTypeOf(req)}; charset=utf-8` }
    return answer === undefined ? args : [answer, { status: 200, statusText: 'OK', headers }]
  }
  const { errors, fault, points } = priceRoots({ schema, operation, fragments, variables, slugOf })
  if (errors) return errors
  if (!isStranger) return args
  if (fault) throw new AppError('QUESTION_TOO_LARGE', fault)
  if (operation.operation === 'mutation' && operation.selectionSet.selections.length > 1)
    throw new AppError('QUESTION_TOO_LARGE', 'Send one mutation at a time.')
  if (points > MOST_FOR_LISTS)
    throw new AppError(
      'QUESTION_TOO_LARGE',
      `The lists of the query may cost ${Math.ceil(points)} points; at most ${MOST_FOR_LISTS}. Ask for fewer entries ("limit"), or fewer lists at once.`,
    )
  await spendOnReading(req, points)
  context.paid = points
  context.budget.spend(points)
  return args
}

/** With the status of what cannot be done at the moment, which asks for being sent again. */
const tellUnavailable = (
  req: PayloadRequest,
  { retryAfter, status }: AppError,
  result: ExecutionResult,
): Answer => [
  JSON.stringify(result),
  {
    status,
    statusText: '',
    headers: {
      'content-type': `${mediaTypeOf(req)}; charset=utf-8`,
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  },
]

const finish = async (
  raw: Raw,
  args: ExecutionArgs,
  result: ExecutionResult,
): Promise<Answer | ExecutionResult> => {
  const { context, req } = raw
  const rest = context.budget.spent() - context.paid
  if (!isStaff(req.user)) await spendOnReading(req, rest, { isOver: true })
  context.budget.assertKept()
  const { errors } = result
  if (!errors) return result
  const told = await Promise.all(
    errors.slice(0, MOST_ERRORS).map((error) => formatError(error, req)),
  )
  raw.keptNothing = keptNothing(args, result)
  const answer = { ...result, errors: told as never }
  const unavailable = errors.map(toRefusal).find((refusal) => refusal && refusal.status > 500)
  return unavailable ? tellUnavailable(req, unavailable, answer) : answer
}

const answerOr = async <T>(run: () => Promise<T>): Promise<Answer | T> => {
  try {
    return await run()
  } catch (error) {
    if (error instanceof AppError) return refuse(error)
    throw error
  }
}

const handle = createHandler<Raw, undefined>({
  parseRequestParams: ({ body }) => answerOr(async () => readParams(String(body))) as never,
  // The library's types know no context but its own.
  onSubscribe: ({ raw }, params) => answerOr(() => prepare(raw, params)) as never,
  onOperation: ({ raw }, args, result) =>
    answerOr(() => finish(raw, args, result as ExecutionResult)) as never,
})

const contextOf = (req: PayloadRequest): QuestionContext => ({
  headers: {},
  req,
  paid: 0,
  budget: createBudget(isStaff(req.user) ? Infinity : MOST_POINTS),
  roots: new Map(),
  seen: new Set(),
})

const localesFrom = (text: string): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/**
 * Answers GraphQL over HTTP as Payload's own handler does, and in bounded time: documents are
 * measured before they are validated, questions priced before they are executed, and answers paid for
 * before they are read. Each root field has a request of its own; Payload wraps that of one in that
 * of the one before, and gives nested fields the language of the last.
 */
export const graphqlHandler =
  (config: SanitizedConfig) =>
  async (request: Request): Promise<Response> => {
    const text = await request.text()
    const req = await createPayloadRequest({ canSetHeaders: true, config, request })
    const context = contextOf(req)
    const raw: Raw = { config, context, req }
    try {
      req.data = findJsonFault(new TextEncoder().encode(text), JSON_SHAPE.stranger)
        ? {}
        : localesFrom(text)
      addLocalesToRequestFromData(req)
      // Before the versions of a global no hook of ours is asked.
      req.locale ??= DEFAULT_LOCALE
      const [body, { headers, status }] = await handle({
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: text,
        raw,
        context: undefined,
      })
      const all = headersWithCors({ headers: new Headers(headers), req })
      for (const [name, value] of Object.entries(context.headers)) all.append(name, value)
      const response = new Response(body, {
        status,
        headers: req.responseHeaders ? mergeHeaders(req.responseHeaders, all) : all,
      })
      if (raw.keptNothing) markUndone(response)
      return response
    } finally {
      await unlinkClientUploadTempFile({ req })
    }
  }
