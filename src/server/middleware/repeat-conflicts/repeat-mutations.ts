import { isUndone } from '@/graphql'

import { type Handle, repeatWhile } from './repeat-while'

/** Does a mutation of GraphQL again, as `repeatConflicts` does an operation over REST. */
export const repeatMutations = (handle: Handle): Handle =>
  repeatWhile({ handle, isConflict: isUndone })
