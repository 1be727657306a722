import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'

import { AppError } from '@/errors'

import { fieldsCanMerge } from './fields-can-merge'
import { findSizeFault } from './find-size-fault'
import { QUERY_LIMITS } from './query-limits'

const RULES = specifiedRules.map((rule) =>
  rule === OverlappingFieldsCanBeMergedRule ? fieldsCanMerge : rule,
)

const OPTIONS = {
  maxErrors: QUERY_LIMITS.faults,
  // Looking for similar names among 7,000 types takes longer than all the rest.
  hideSuggestions: true,
}

const tooLarge = (fault: string): AppError => new AppError('QUESTION_TOO_LARGE', fault)

const parseQuery = (query: string): DocumentNode => {
  try {
    return parse(query, { maxTokens: QUERY_LIMITS.tokens })
  } catch (error) {
    // The reader of the language goes down with each level, as far as the stack goes.
    if (error instanceof RangeError) throw tooLarge('The query is nested too deeply.')
    if (error instanceof GraphQLError && /more th[ae][nt] \d+ tokens/.test(error.message))
      throw tooLarge(`The query is too long: at most ${QUERY_LIMITS.tokens} names and signs.`)
    const reason = error instanceof Error ? error.message : 'The query cannot be read.'
    throw new AppError('INPUT_INVALID', reason, { cause: error })
  }
}

const assertSize = (document: DocumentNode): void => {
  let fault: string | undefined
  try {
    fault = findSizeFault(document)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'The query cannot be read.'
    throw new AppError('INPUT_INVALID', reason, { cause: error })
  }
  if (fault) throw tooLarge(fault)
}

/** Documents that were valid, the oldest first; all of them for one schema. */
const known = new Map<string, DocumentNode>()
const MOST_CHARACTERS = 400_000
let characters = 0

const remember = (query: string, document: DocumentNode): void => {
  known.set(query, document)
  characters += query.length
  for (const oldest of known.keys()) {
    if (characters <= MOST_CHARACTERS) return
    known.delete(oldest)
    characters -= oldest.length
  }
}

export type ReadDocument =
  { document: DocumentNode; faults?: never } | { document?: never; faults: readonly GraphQLError[] }

/**
 * Reads and validates a query, in time in proportion to its length; one that was read lately is
 * only looked up.
 *
 * @throws QUESTION_TOO_LARGE when it holds more than `QUERY_LIMITS`
 * @throws INPUT_INVALID when it is no GraphQL
 */
export const readDocument = (query: string, schema: GraphQLSchema): ReadDocument => {
  if (query.length > QUERY_LIMITS.characters)
    throw tooLarge(
      `The query is ${query.length} characters long; at most ${QUERY_LIMITS.characters}. Send values as variables.`,
    )
  const before = known.get(query)
  if (before) return { document: before }
  const document = parseQuery(query)
  assertSize(document)
  const faults = validate(schema, document, RULES, OPTIONS)
  if (faults.length > 0) return { faults }
  remember(query, document)
  return { document }
}
