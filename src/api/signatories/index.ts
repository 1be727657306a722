import type { Endpoint } from 'payload'

import { deskOfModerators } from './desk'
import { exportList } from './export-list'

export { signEndpoints } from './sign'

/** Below `/api/signatories`. */
export const deskEndpoints: Endpoint[] = [...deskOfModerators, exportList]
