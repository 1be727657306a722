import { createHash } from 'node:crypto'

import { env } from '@/env'

/** The same for the same mail: whoever gets it twice can tell. */
export const messageIdOf = (kind: string, name: string): string => {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32)
  return `<${kind}-${digest}@${/@([\w.-]+)/.exec(env.MAIL_FROM)?.[1] ?? 'cohesion-desk'}>`
}
