import { type CollectionSlug, type Endpoint, restoreVersionOperation } from 'payload'

/**
 * Stands before Payload's own endpoint: a version comes back as a draft, so that readers see it
 * only after it was approved and published. The Local API's `restoreVersion` drops `draft`.
 */
export const restoreAsDraft = (collection: string): Omit<Endpoint, 'root'> => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const doc = await restoreVersionOperation({
      collection: req.payload.collections[collection as CollectionSlug],
      depth: 0,
      draft: true,
      id: String(req.routeParams?.id),
      overrideAccess: false,
      req,
    })
    return Response.json({ ...doc, message: 'Restored as a draft.' })
  },
})
