import path from 'node:path'

import { keepSecret } from './keep-secret'

/** `PAYLOAD_SECRET` for a demo that was given none: random, and the same on every run. */
export const demoPayloadSecret = (folder = 'data'): string =>
  keepSecret(path.resolve(folder, 'demo-payload-secret'))
