import type { Payload } from 'payload'

import { CONTROLLER } from '../facts/controller'

/** Names who answers for the demo's data, unless somebody has. */
export const saveController = async (payload: Payload): Promise<void> => {
  const { controller } = await payload.findGlobal({
    slug: 'site',
    depth: 0,
    locale: 'en',
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
  })
  if (controller?.name) return
  await payload.updateGlobal({
    slug: 'site',
    data: { controller: CONTROLLER },
    depth: 0,
    locale: 'en',
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
  })
}
