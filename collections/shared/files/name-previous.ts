import type { PayloadRequest } from 'payload'

import { addStoredFile, findStoredFile } from '@/domain/stored-files'

type Named = { filename?: string | null; filesize?: number | null; mimeType?: string | null }

export type PreviousFile = Named & { sizes?: Record<string, Named | null | undefined> }

type Owner = { folder: string; entry: string }

/**
 * Gives the files that are replaced their rows, where they are from before there were any: their
 * addresses lead on, their version keeps them, and the sweep does not take them for left behind.
 */
export const namePrevious = async (
  previous: PreviousFile,
  owner: Owner,
  req: PayloadRequest,
): Promise<void> => {
  for (const { filename: name, filesize, mimeType } of [
    previous,
    ...Object.values(previous.sizes ?? {}).map((size) => size ?? {}),
  ]) {
    if (!name || (await findStoredFile({ folder: owner.folder, name }, req))) continue
    const original = previous.filename ?? name
    const known = { bytes: filesize ?? 0, digest: '', mimeType: mimeType ?? '' }
    await addStoredFile({ ...owner, ...known, name, original }, req)
  }
}
