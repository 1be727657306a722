import type { Endpoint, SanitizedConfig } from 'payload'

/** What Payload answers from the database: lists, numbers, entries, globals. */
const READS = new Set(['/', '/count', '/:id'])

/** May be kept, but is asked for again each time: what is unpublished is gone at once. */
const PUBLIC = 'public, no-cache'

/** An answer to nobody in particular is everybody's. */
const share = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const response = await endpoint.handler(req)
    if (req.user || !response.ok || response.headers.has('Cache-Control')) return response
    const headers = new Headers(response.headers)
    headers.set('Cache-Control', PUBLIC)
    return new Response(response.body, { headers, status: response.status })
  },
})

const isRead = ({ method, path }: Endpoint): boolean => method === 'get' && READS.has(path)

type Entity = SanitizedConfig['collections'][number] | SanitizedConfig['globals'][number]

/** Says of Payload's own readings that caches may keep them; the server decides in the end. */
export const shareReads = (entity: Entity): void => {
  if (!entity.endpoints) return
  entity.endpoints = entity.endpoints.map((each) => (isRead(each) ? share(each) : each))
}
