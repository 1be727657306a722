import {
  type CollectionBeforeOperationHook,
  Forbidden,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
} from 'payload'

import { permissions } from '@/access'
import { AppError } from '@/errors'

type Operation = {
  /** `/api/pages` */
  address: string
  operation: string
  overrideAccess: boolean | undefined
  req: PayloadRequest
}

/** @throws FORBIDDEN for people who do not work on texts; STEP_ILLEGAL with the way for the others */
const refuse = ({ address, operation, overrideAccess, req }: Operation): void => {
  if (operation !== 'restoreVersion' || overrideAccess) return
  if (!permissions.canReadDrafts(req.user)) throw new Forbidden(req.t)
  throw new AppError(
    'STEP_ILLEGAL',
    'Payload would bring back all 24 languages at once. Say which: ' +
      `POST ${address}/versions/<version> with {"locales": ["mt"], "shared": false}.`,
  )
}

/** Payload's own way to restore, which GraphQL has, replaces what nobody has named. */
export const refuseWholeRestore: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  refuse({ address: `/api/${collection.slug}`, operation, overrideAccess, req })
  return args
}

/** The same for a global. */
export const refuseWholeRestoreOfGlobal: GlobalBeforeOperationHook = ({
  args,
  global,
  operation,
  overrideAccess,
  req,
}) => {
  refuse({ address: `/api/globals/${global.slug}`, operation, overrideAccess, req })
  return args
}
