import type { Endpoint } from 'payload'

import { applyForPartnership } from './apply'
import { queueEndpoints } from './queue'
import { showDirectory } from './show-directory'

/** Beside Payload's own, below `/api/partners`. */
export const partnerEndpoints: Endpoint[] = [applyForPartnership, showDirectory, ...queueEndpoints]
