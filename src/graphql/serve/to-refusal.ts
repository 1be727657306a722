import type { GraphQLError } from 'graphql'

import { toDatabaseFault } from '@/units'
import { AppError } from '@/errors'

/** A refusal of ours, or a database that fails, behind an error of a resolver. */
export const toRefusal = ({ originalError }: GraphQLError): AppError | undefined =>
  originalError instanceof AppError ? originalError : toDatabaseFault(originalError)
