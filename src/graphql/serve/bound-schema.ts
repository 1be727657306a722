import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql'

import { AppError } from '@/errors'

import { type QuestionContext, rootContextOf } from './context'
import { sizeBelow } from './size-below'
import { costOf, FIELD, modelOf } from './spend-on-field'

type Field = GraphQLField<unknown, unknown>
type Resolver = GraphQLFieldResolver<unknown, QuestionContext>

/** Nothing, in a form that ends the work below. */
const nothingOf = ({ type }: Field): unknown => (isListType(getNullableType(type)) ? [] : null)

const isListOfEntries = ({ type }: Field): boolean =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type))

/** Payload's resolver of what may be done with a global takes its context where arguments stand. */
const isAccessToGlobal = ({ args, name }: Field): boolean =>
  name.startsWith('docAccess') && args.length === 0

/**
 * Of a version Payload's schema requires no `id`, and its operations pass none to the database.
 *
 * @throws INPUT_INVALID
 */
const assertId = ({ args, name }: Field, given: { id?: unknown }): void => {
  if (args.some((argument) => argument.name === 'id') && (given.id ?? null) === null)
    throw new AppError('INPUT_INVALID', `"${name}" needs the "id" of what is asked for.`)
}

/**
 * Gives the field the context of its own root field instead of that of the last one asked for, and
 * pays for what is read and written out before that is done.
 */
const bound = (field: Field): Resolver => {
  const stock = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, unknown>
  const model = modelOf(field)
  const isList = isListOfEntries(field)
  const takesContextFirst = isAccessToGlobal(field)
  return (source, args, context, info) => {
    const { budget } = context
    const pay = (value: unknown): unknown => {
      if (!Array.isArray(value)) return value
      if (!budget.spend(value.length * (1 + sizeBelow(info)) * FIELD)) return []
      return budget.isTurnOver() ? budget.turn().then(() => value) : value
    }
    if (!budget.spend(costOf(model, source, args, context.seen))) return nothingOf(field)
    const run = () => {
      const own = rootContextOf(context, info)
      assertId(field, args)
      return stock(source, takesContextFirst ? own : args, own, info)
    }
    const value = info.path.prev ? run() : budget.begin(run)
    if (!isList) return value
    return value instanceof Promise ? value.then(pay) : pay(value)
  }
}

/** Bounds every field of the schema that does more than to show what is there. */
export const boundSchema = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields()) as Field[])
      if (field.resolve || isListOfEntries(field)) field.resolve = bound(field) as Field['resolve']
  }
  return schema
}
