import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { isolateObjectProperty, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

import { AppError } from '@/errors'

type Stored = { config: SanitizedCollectionConfig; filename: string; req: PayloadRequest }

const readFromHandlers = async ({ config, filename, req }: Stored): Promise<Buffer | undefined> => {
  // A part of a file, or "you have it already", would be no answer.
  const headers = new Headers()
  const asked = isolateObjectProperty(req, 'headers')
  asked.headers = headers
  for (const handler of config.upload.handlers ?? []) {
    const params = { collection: config.slug, filename }
    const response = await handler(asked, { doc: { filename } as never, headers, params })
    if (response instanceof Response && response.ok)
      return Buffer.from(await response.arrayBuffer())
  }
  return undefined
}

const readFromFolder = ({ config, filename }: Stored): Promise<Buffer | undefined> =>
  readFile(path.join(config.upload.staticDir ?? '', path.basename(filename))).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )

/**
 * The bytes of a stored file, wherever files are stored.
 *
 * @throws NOT_FOUND
 */
export const readStored = async (stored: Stored): Promise<Buffer> => {
  const bytes =
    (await readFromHandlers(stored)) ??
    (stored.config.upload.disableLocalStorage ? undefined : await readFromFolder(stored))
  if (bytes) return bytes
  throw new AppError('NOT_FOUND', `The file "${stored.filename}" is gone: upload it once more.`)
}
