import { Mutex } from 'async-mutex'
import type { PayloadRequest } from 'payload'

import { findChanges, findUsesBy, setUses, type ShownFile } from '@/domain/file-uses'
import { inspectUpload } from '@/domain/files'

import type { LogoFile } from './logo-file'

const COLLECTION = 'logos'

export type Logo = {
  id: string
  url: string
  filename: string
  mimeType: string
  filesize: number
  width: number | null
  height: number | null
}

/** A picture that is decoded takes memory, and anybody may send one. */
const oneAtATime = new Mutex()

/**
 * Has a logo scanned and looked into before the unit of work that stores it, in which all others
 * would wait for that.
 *
 * @throws FILE_REFUSED, FILE_TOO_LARGE, SCANNER_UNAVAILABLE
 */
export const inspectLogo = async (file: LogoFile): Promise<void> => {
  await oneAtATime.runExclusive(() => inspectUpload(file, COLLECTION))
}

/** Stores a logo, which nobody but moderators and editors can read. @throws when it is no picture */
export const createLogo = async (file: LogoFile, req: PayloadRequest): Promise<string> => {
  const { id } = await req.payload.create({
    collection: COLLECTION,
    data: {},
    depth: 0,
    file,
    // Whoever applies has no account; what was sent was checked.
    overrideAccess: true,
    req,
  })
  return String(id)
}

/** Deletes a logo and its files. */
export const deleteLogo = async (id: string, req: PayloadRequest): Promise<void> => {
  const { errors } = await req.payload.delete({
    collection: COLLECTION,
    depth: 0,
    // Of an application that is deleted or has a new one; nobody else shows it.
    overrideAccess: true,
    req,
    where: { id: { equals: id } },
  })
  if (errors[0]) throw new Error(`The logo ${id} was not deleted: ${errors[0].message}`)
}

export const findLogo = async (id: string, req: PayloadRequest): Promise<Logo | undefined> => {
  const logo = await req.payload.findByID({
    collection: COLLECTION,
    depth: 0,
    disableErrors: true,
    id,
    // For moderators, who may read logos.
    overrideAccess: true,
    req,
  })
  if (!logo) return undefined
  return {
    id: String(logo.id),
    // On this server, whatever address the public knows it by.
    url: `/api/${COLLECTION}/file/${encodeURIComponent(logo.filename ?? '')}`,
    filename: logo.filename ?? '',
    mimeType: logo.mimeType ?? '',
    filesize: logo.filesize ?? 0,
    width: logo.width ?? null,
    height: logo.height ?? null,
  }
}

const COLLECTION_OF_PARTNERS = 'partners'

type Shown = { deletedAt?: string | null; logo?: unknown; state?: string | null }

/** What an entry of the partners shows to everyone: the logo of an approved one. */
export const shownFilesOf = ({ deletedAt, logo, state }: Shown): ShownFile[] => {
  const id = typeof logo === 'object' && logo !== null ? (logo as { id?: unknown }).id : logo
  const isShown = state === 'approved' && !deletedAt && id !== null && id !== undefined
  return isShown ? [{ collection: COLLECTION, id: String(id) }] : []
}

/**
 * Compares what is kept of the logo that a partner shows with its entry.
 *
 * @returns how many rows differ; nothing is written unless `mend`
 */
export const checkLogoUse = async (
  id: string,
  { mend, req }: { mend: boolean; req: PayloadRequest },
): Promise<number> => {
  const partner = await req.payload.db.findOne<Shown & { id: string }>({
    collection: COLLECTION_OF_PARTNERS,
    req,
    where: { id: { equals: id } },
  })
  const user = { collection: COLLECTION_OF_PARTNERS, id }
  const files = partner ? shownFilesOf(partner) : []
  if (mend) return setUses({ files, user }, req)
  const { added, gone } = findChanges(await findUsesBy(user, req), files)
  return added.length + gone.length
}

/** The ids of all partners. */
export const findPartnerIds = async (req: PayloadRequest): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: COLLECTION_OF_PARTNERS,
    limit: 0,
    pagination: false,
    req,
    select: { state: true },
  })
  return docs.map(({ id }) => String(id))
}
