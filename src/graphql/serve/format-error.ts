import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { PayloadRequest } from 'payload'

import { logError } from '@/payload-internals'

import { toRefusal } from './to-refusal'

type Cause = { data?: unknown; name?: string; status?: number } | undefined

/** What a client is told of an error: as Payload tells it, with the code of a refusal of ours. */
export const formatError = async (
  error: GraphQLError,
  req: PayloadRequest,
): Promise<GraphQLFormattedError> => {
  const { payload } = req
  const refusal = toRefusal(error)
  const cause = refusal ?? (error.originalError as Cause)
  const status = cause?.status ?? 500
  // GraphQL's own error has no status: a refusal would be logged as a fault of ours.
  logError({ err: error.originalError ?? error, payload })
  const isHidden = status === 500 && !payload.config.debug
  let told = {
    extensions: {
      name: cause?.name,
      data: cause?.data ?? undefined,
      statusCode: status,
      ...(refusal && { code: refusal.code }),
    },
    locations: error.locations,
    message: isHidden ? 'Something went wrong.' : (refusal ?? error).message,
    path: error.path,
  }
  for (const hook of payload.config.hooks.afterError ?? []) {
    const result = await hook({ context: req.context, error, graphqlResult: told as never, req })
    told = (result?.graphqlResult as typeof told | undefined) ?? told
  }
  return told as GraphQLFormattedError
}
