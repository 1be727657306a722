import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

import * as pages from '@/domain/pages'

/** Every section has an anchor, and no two have the same. */
export const nameAnchors: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  if (!Array.isArray(data.sections)) return data
  const shared = pages.findSharedAnchor(data.sections)
  if (shared) {
    const message = `Two sections have the anchor "${shared}": change one of them.`
    throw new ValidationError(
      { collection: collection.slug, errors: [{ path: 'sections', message }] },
      req.t,
    )
  }
  return { ...data, sections: pages.nameAnchors(data.sections) }
}
