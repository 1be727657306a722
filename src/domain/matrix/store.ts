import type { PayloadRequest } from 'payload'

import { LIGHT_FIELDS, type LightRow } from './light-row'

/** The rows of some documents without their texts, in no order. */
export const findLightRows = async (
  entries: readonly string[],
  req: PayloadRequest,
): Promise<LightRow[]> => {
  if (entries.length === 0) return []
  const { docs } = await req.payload.db.find<LightRow>({
    collection: 'language-states',
    limit: 0,
    pagination: false,
    req,
    select: Object.fromEntries(LIGHT_FIELDS.map((field) => [field, true])),
    where: { entry: { in: [...entries] } },
  })
  return docs
}
