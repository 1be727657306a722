import type { GraphQLFieldConfigMap, GraphQLObjectType, GraphQLScalarType } from 'graphql'
import type { Config, PayloadRequest } from 'payload'

import { findDirectory, PARTNER_KINDS, type PartnerKind } from '@/domain/partners'
import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'
import { isolateObjectProperty } from '@/payload-internals'

type Queries = NonNullable<NonNullable<Config['graphQL']>['queries']>
type Library = Parameters<Queries>[0]

/** What Payload has built of the schema before it asks for ours. */
type Built = {
  collections: Record<string, { graphQL: { type: GraphQLObjectType } }>
  types: { localeInputType: GraphQLScalarType }
}

type Args = {
  country?: string
  kind?: PartnerKind
  limit?: number
  locale?: Locale
  page?: number
}

const MOST = 100

const wholeNumber = (name: string, value: number, most: number): number => {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value
  throw new AppError('INPUT_INVALID', `${name} is ${value}: use a whole number from 1 to ${most}.`)
}

const pageType = (library: Library, partner: GraphQLObjectType): GraphQLObjectType => {
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull } = library
  const whole = { type: new GraphQLNonNull(GraphQLInt) }
  const yesOrNo = { type: new GraphQLNonNull(GraphQLBoolean) }
  const docs = new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(partner)))
  return new library.GraphQLObjectType({
    name: 'PartnerDirectory',
    fields: {
      docs: { type: docs },
      totalDocs: whole,
      totalPages: whole,
      page: whole,
      limit: whole,
      hasNextPage: yesOrNo,
      hasPrevPage: yesOrNo,
    },
  })
}

const kindType = (library: Library) =>
  new library.GraphQLEnumType({
    name: 'PartnerKind',
    values: Object.fromEntries(PARTNER_KINDS.map((kind) => [kind, { value: kind }])),
  })

/**
 * `partners`: approved ones only, whoever asks, by kind, then name as the language asked for sorts
 * it. Beside it, `Partners` answers any question that Payload knows, without that order.
 */
export const partnersQuery = (
  library: Library,
  built: object,
): GraphQLFieldConfigMap<unknown, { req: PayloadRequest }> => {
  const { collections, types } = built as Built
  const { GraphQLInt, GraphQLNonNull, GraphQLString } = library
  const partner = collections.partners?.graphQL.type
  if (!partner) throw new Error('There is no collection of partners.')
  return {
    partners: {
      type: new GraphQLNonNull(pageType(library, partner)),
      description: 'Approved partners by kind, then name as the language sorts it.',
      // Of the points that a query may cost: with 5,000 partners each page takes some 50 ms.
      extensions: { complexity: 50 },
      args: {
        country: { type: GraphQLString },
        kind: { type: kindType(library) },
        limit: { type: GraphQLInt, defaultValue: 25 },
        locale: { type: types.localeInputType },
        page: { type: GraphQLInt, defaultValue: 1 },
      },
      resolve: (_, args: Args, context) => {
        // As Payload's own resolvers do: what is asked for beside it keeps its language.
        const req = isolateObjectProperty(context.req, ['locale', 'transactionID'])
        const locale = args.locale ?? (isLocale(req.locale) ? req.locale : DEFAULT_LOCALE)
        req.locale = locale
        context.req = req
        return findDirectory(
          {
            country: args.country,
            kind: args.kind,
            limit: wholeNumber('limit', args.limit ?? 25, MOST),
            locale,
            page: wholeNumber('page', args.page ?? 1, 100_000),
          },
          req,
        )
      },
    },
  }
}
