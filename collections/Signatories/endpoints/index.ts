import type { Endpoint } from 'payload'

import { deskOfModerators } from './desk'

export { signEndpoints } from './sign'

/** Below `/api/signatories`. */
export const deskEndpoints: Endpoint[] = [...deskOfModerators]
