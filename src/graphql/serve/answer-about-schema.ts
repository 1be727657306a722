import {
  type FragmentDefinitionNode,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

import { introspect } from './introspect'

type Question = {
  /** As it was sent. */
  query: string
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  variables: Record<string, unknown> | null | undefined
}

/** Tools ask the same again and again: the last long answers, in all a few dozen MB. */
const answers = new Map<string, string>()
const MOST_ANSWERS = 3
const LONG = 100_000

/** @returns the answer as JSON, or undefined when the variables are not fit */
export const answerAboutSchema = async (question: Question): Promise<string | undefined> => {
  const { fragments, operation, query, schema } = question
  const given = question.variables ?? {}
  const definitions = operation.variableDefinitions ?? []
  const { coerced } = getVariableValues(schema, definitions, given, { maxErrors: 1 })
  if (!coerced) return undefined
  const key = JSON.stringify([query, operation.name?.value, coerced])
  const known = answers.get(key)
  if (known !== undefined) return known
  const answer = await introspect({ schema, operation, fragments, variables: coerced })
  if (answer.length < LONG) return answer
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
  return answer
}
