import type { PayloadRequest } from 'payload'

import type { StoredDocument, StoredFile } from './list-language-versions'

/** The PDFs that a stored document refers to in any of the languages it holds, by id. */
export const findFiles = async (
  document: StoredDocument,
  req: PayloadRequest,
  { overrideAccess }: { overrideAccess: boolean },
): Promise<Map<string, StoredFile>> => {
  const ids = Object.values(document.file ?? {}).filter((id) => typeof id === 'string')
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'pdfs',
    depth: 0,
    overrideAccess,
    pagination: false,
    req,
    select: { filename: true, filesize: true, pages: true, url: true },
    where: { id: { in: ids } },
  })
  return new Map(docs.map((file) => [String(file.id), file as StoredFile]))
}
