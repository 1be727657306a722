import type { PayloadRequest } from 'payload'

import type { Controller } from './say-controller'

/** On one line, as it stands in a sentence. */
const line = (text: string | null | undefined): string | null =>
  (text ?? '')
    .split(/\s*[\r\n]+\s*/)
    .join(', ')
    .replace(/(, )+/g, ', ')
    .replace(/^, |, $/g, '')
    .trim() || null

/**
 * Who answers for personal data, as the operator has named them; undefined while name or e-mail
 * address is missing, since nobody could be reached.
 */
export const findController = async (req: PayloadRequest): Promise<Controller | undefined> => {
  const { controller } = await req.payload.findGlobal({
    slug: 'site',
    depth: 0,
    overrideAccess: false,
    req,
    select: { controller: true },
  })
  const { address, email, name, officer } = controller ?? {}
  const known = { name: line(name), email: line(email) }
  if (!known.name || !known.email) return undefined
  return { name: known.name, email: known.email, address: line(address), officer: line(officer) }
}
