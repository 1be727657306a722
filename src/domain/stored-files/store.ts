import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { StoredFile } from './stored-file'

const collection = 'stored-files' as CollectionSlug

type Name = Pick<StoredFile, 'folder' | 'name'>
type Owner = Pick<StoredFile, 'entry' | 'folder'>

const equal = (values: object): Where => ({
  and: Object.entries(values).map(([field, value]) => ({ [field]: { equals: value } })),
})

export const findStoredFile = async (
  { folder, name }: Name,
  req: PayloadRequest,
): Promise<StoredFile | undefined> =>
  (await req.payload.db.findOne<StoredFile>({
    collection,
    req,
    where: equal({ folder, name }),
  })) ?? undefined

/** Every file that an entry has or had. */
export const findStoredFilesOf = async (
  { entry, folder }: Owner,
  req: PayloadRequest,
): Promise<StoredFile[]> => {
  const { docs } = await req.payload.db.find<StoredFile>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where: equal({ entry, folder }),
  })
  return docs
}

export const addStoredFile = async (
  file: Omit<StoredFile, 'createdAt' | 'id'>,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.create({ collection, data: { ...file }, req })
}

export const deleteStoredFilesOf = async (
  { entry, folder }: Owner,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.deleteMany({ collection, req, where: equal({ entry, folder }) })
}

/** The entry that has a file of this name now: for files from before there were rows. */
export const findEntryByName = async (
  { folder, name }: Name,
  req: PayloadRequest,
): Promise<Record<string, unknown> | undefined> => {
  const { upload } = req.payload.collections[folder as CollectionSlug].config
  const sizes = upload?.imageSizes ?? []
  const paths = ['filename', ...sizes.map((size) => `sizes.${size.name}.filename`)]
  const found = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: folder as CollectionSlug,
    req,
    where: { or: paths.map((path) => ({ [path]: { equals: name } })) },
  })
  return found ?? undefined
}
