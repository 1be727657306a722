import type { Config, PayloadRequest } from 'payload'

import { signatureReaderFor } from '@/database'
import {
  CATEGORIES,
  type Category,
  composeCounts,
  findPublicDeclaration,
  isCategory,
  listSignatures,
} from '@/domain/signatories'
import { AppError } from '@/errors'

type Queries = NonNullable<NonNullable<Config['graphQL']>['queries']>
type GraphQL = Parameters<Queries>[0]
type Context = { req: PayloadRequest }
type ListArgs = {
  declaration: string
  limit: number
  after?: string | null
  category?: string | null
  country?: string | null
}

const MOST = 100

/**
 * Of the points that a query may cost: each counts or lists 100,000 signatures anew, for which
 * SQLite holds up everybody else, however often one query names it.
 */
const COST = { extensions: { complexity: 50 } }

const typesOf = ({ GraphQLBoolean, GraphQLEnumType, GraphQLInt, GraphQLList, ...lib }: GraphQL) => {
  const { GraphQLNonNull, GraphQLObjectType, GraphQLString } = lib
  const text = { type: GraphQLString }
  const sure = { type: new GraphQLNonNull(GraphQLString) }
  const number = { type: new GraphQLNonNull(GraphQLInt) }
  const category = new GraphQLEnumType({
    name: 'SignatoryCategory',
    values: Object.fromEntries(CATEGORIES.map((value) => [value, { value }])),
  })
  const known = { type: new GraphQLNonNull(category) }
  const listOf = (name: string, fields: object) =>
    new GraphQLNonNull(
      new GraphQLList(new GraphQLNonNull(new GraphQLObjectType({ name, fields: fields as never }))),
    )
  const docs = listOf('Signature', {
    name: sure,
    organisation: text,
    category: known,
    country: text,
    signedOn: sure,
  })
  const counted = new GraphQLObjectType({
    name: 'CountedSignatures',
    fields: {
      total: number,
      byCategory: { type: listOf('SignaturesOfCategory', { category: known, count: number }) },
      byCountry: { type: listOf('SignaturesOfCountry', { country: sure, count: number }) },
    },
  })
  const imported = listOf('ImportedSignatures', {
    category: known,
    number,
    isAtLeast: { type: new GraphQLNonNull(GraphQLBoolean) },
    asOf: sure,
    source: sure,
  })
  return {
    category,
    page: new GraphQLObjectType({
      name: 'SignaturePage',
      fields: { docs: { type: docs }, next: text },
    }),
    counts: new GraphQLObjectType({
      name: 'SignatureCounts',
      fields: {
        declaration: sure,
        counted: { type: new GraphQLNonNull(counted) },
        imported: { type: imported },
      },
    }),
  }
}

const readLimit = (limit: number): number => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MOST) return limit
  throw new AppError('INPUT_INVALID', `limit: write a whole number from 1 to ${MOST}.`)
}

const optional = (category: string | null | undefined): Category | undefined =>
  isCategory(category) ? category : undefined

const listed = async (_: unknown, args: ListArgs, { req }: Context) => {
  const { after, category, country } = args
  const limit = readLimit(args.limit)
  const declaration = await findPublicDeclaration(args.declaration, req)
  if (!declaration) return null
  const query = {
    limit,
    after: after ?? undefined,
    category: optional(category),
    country: country ?? undefined,
  }
  return listSignatures(declaration, query, req)
}

const counted = async (_: unknown, args: { declaration: string }, { req }: Context) => {
  const declaration = await findPublicDeclaration(args.declaration, req)
  if (!declaration) return null
  const rows = await signatureReaderFor(req.payload).countConfirmed(declaration.id)
  return composeCounts(declaration, rows)
}

/**
 * What the public sees of signatures; null for a declaration that is not published. Payload's own
 * queries of signatories do not exist: they are personal data.
 */
export const signatureQueries: Queries = (graphQL) => {
  const { GraphQLInt, GraphQLNonNull, GraphQLString } = graphQL
  const { category, counts, page } = typesOf(graphQL)
  const declaration = {
    type: new GraphQLNonNull(GraphQLString),
    description: 'Its key or id.',
  }
  return {
    signatures: {
      ...COST,
      type: page,
      description: 'Who signed a declaration and wishes to be named, the newest first.',
      args: {
        declaration,
        limit: { type: GraphQLInt, defaultValue: 50 },
        after: { type: GraphQLString, description: '`next` of the page before.' },
        category: { type: category },
        country: { type: GraphQLString },
      },
      resolve: listed,
    },
    signatureCounts: {
      ...COST,
      type: counts,
      description: 'How many signed a declaration; imported numbers are told apart.',
      args: { declaration },
      resolve: counted,
    },
  }
}
