import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql'

import { toRefusal } from './to-refusal'

const undone = new WeakSet<Response>()

export const markUndone = (response: Response): void => void undone.add(response)

/** Whether it answers a mutation of which nothing was kept, because others wrote at the same moment. */
export const isUndone = (response: Response): boolean => undone.has(response)

/**
 * Whether nothing of a mutation was kept (`WRITE_CONFLICT`). An error further down than the mutation
 * itself comes from reading what was kept.
 */
export const keptNothing = (
  { document, operationName }: ExecutionArgs,
  { data, errors = [] }: ExecutionResult,
): boolean =>
  getOperationAST(document, operationName)?.operation === 'mutation' &&
  errors.length > 0 &&
  errors.every(
    (error) => error.path?.length === 1 && toRefusal(error)?.code === 'WRITE_CONFLICT',
  ) &&
  Object.values(data ?? {}).every((value) => value === null)
