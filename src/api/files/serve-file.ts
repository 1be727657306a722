import { Readable } from 'node:stream'

import type { Endpoint, PayloadRequest } from 'payload'

import { permissions } from '@/access'
import {
  answerHeaders,
  findServed,
  findTitle,
  hasFresh,
  mayContinue,
  parseRange,
  VARY_BY_PERSON,
} from '@/domain/file-serving'
import { fileStore, type OpenFile } from '@/storage'

const notFound = (): Response =>
  Response.json(
    { errors: [{ message: 'There is no such file, or you may not read it.' }] },
    { status: 404, headers: { 'Cache-Control': 'private, no-store', Vary: VARY_BY_PERSON } },
  )

const moved = (folder: string, name: string): Response =>
  new Response(null, {
    status: 302,
    headers: {
      // A login would read the old file itself.
      'Cache-Control': 'private, max-age=60',
      Location: `/api/${folder}/file/${encodeURIComponent(name)}`,
      Vary: VARY_BY_PERSON,
    },
  })

type Answer = { file: OpenFile; headers: Headers; req: PayloadRequest }

const isHead = ({ method }: PayloadRequest): boolean => method?.toLowerCase() === 'head'

const bodyless = async (file: OpenFile, status: number, headers: Headers): Promise<Response> => {
  await file.close()
  return new Response(null, { status, headers })
}

const answer = async ({ file, headers, req }: Answer, etag: string): Promise<Response> => {
  const validators = { etag, modifiedAt: new Date(headers.get('Last-Modified') ?? 0) }
  if (hasFresh(req.headers, validators)) {
    headers.delete('Content-Type')
    return bodyless(file, 304, headers)
  }
  const asked = isHead(req) ? null : req.headers.get('range')
  const range = mayContinue(req.headers, validators) ? parseRange(asked, file.size) : 'whole'
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.size}`)
    headers.set('Cache-Control', 'no-store')
    headers.delete('Content-Disposition')
    return bodyless(file, 416, headers)
  }
  const part = range === 'whole' ? undefined : range
  const length = part ? part.end - part.start + 1 : file.size
  headers.set('Content-Length', String(length))
  if (part) headers.set('Content-Range', `bytes ${part.start}-${part.end}/${file.size}`)
  const status = part ? 206 : 200
  if (isHead(req) || length === 0) return bodyless(file, status, headers)
  const stream = await file.read(part, req.signal ?? undefined)
  // One that ends early is the reader's business; nobody else listens.
  stream.on('error', () => undefined)
  return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers })
}

const serve =
  (folder: string): Endpoint['handler'] =>
  async (req) => {
    const name = String(req.routeParams?.filename ?? '')
    const seesDrafts = permissions.canReadDrafts(req.user)
    const found = await findServed({ folder, name }, { req, seesDrafts })
    if (!found) return notFound()
    if ('movedTo' in found) return moved(folder, found.movedTo)
    const { createdAt, digest, entry, mimeType } = found
    const own = { collection: folder, id: String(entry.id), language: entry.language }
    const title = await findTitle(own, req)
    const file = await fileStore().open({ folder, name })
    if (!file) {
      req.payload.logger.error({ folder, name }, 'a stored file is missing')
      return notFound()
    }
    const isPublic = entry.isPublic === true && !entry.deletedAt
    const etag = digest
      ? `"${digest.slice(0, 32)}"`
      : `"${file.size.toString(16)}-${file.modifiedAt.getTime().toString(16)}"`
    const headers = answerHeaders({
      etag,
      isImmutable: Boolean(digest) && /\.[0-9a-f]{10}[.-]/.test(name),
      isPublic,
      mimeType,
      modifiedAt: digest ? createdAt : file.modifiedAt,
      name,
      title,
    })
    return answer({ file, headers, req }, etag)
  }

/** Stand before Payload's own address of files. */
export const fileEndpoints = (folder: string): Omit<Endpoint, 'root'>[] => {
  const handler = serve(folder)
  return (['get', 'head'] as const).map((method) => ({ handler, method, path: '/file/:filename' }))
}
