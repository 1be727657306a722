import type { Endpoint } from 'payload'

import { keepReleases } from './keep-releases'
import { runReleases } from './run-releases'

/** Releases over REST, below `/api/workflow/releases`. */
export const releaseEndpoints: Endpoint[] = [...keepReleases, ...runReleases]
