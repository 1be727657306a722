import type { PayloadRequest, Where } from 'payload'

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

const setPublic = async (id: string, isPublic: boolean, req: PayloadRequest): Promise<void> => {
  await req.payload.db.updateMany({
    collection: COLLECTION,
    data: { isPublic },
    req,
    where: { and: [{ id: { equals: id } }, { isPublic: { not_equals: isPublic } }] },
  })
}

/** Lets everyone read the logo of an approved partner. */
export const showLogo = (logo: string, req: PayloadRequest): Promise<void> =>
  setPublic(logo, true, req)

/** Closes a logo again, unless another approved partner shows it. */
export const hideLogo = async (
  logo: string,
  partner: string,
  req: PayloadRequest,
): Promise<void> => {
  const where: Where = {
    and: [
      { logo: { equals: logo } },
      { state: { equals: 'approved' } },
      { deletedAt: { exists: false } },
    ],
  }
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection: 'partners',
    limit: 2,
    pagination: false,
    req,
    select: { state: true },
    where,
  })
  if (docs.every(({ id }) => String(id) === partner)) await setPublic(logo, false, req)
}
