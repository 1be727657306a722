import type { PayloadRequest, Where } from 'payload'

import type { Signatory } from './signatory'

export const SIGNATORIES = 'signatories'

const findOne = async (where: Where, req: PayloadRequest): Promise<Signatory | undefined> =>
  (await req.payload.db.findOne<Signatory>({ collection: SIGNATORIES, req, where })) ?? undefined

export const findSignatory = (id: string, req: PayloadRequest): Promise<Signatory | undefined> =>
  findOne({ id: { equals: id } }, req)

/** The signature of an address under a declaration. */
export const findByPersonKey = (
  personKey: string,
  req: PayloadRequest,
): Promise<Signatory | undefined> => findOne({ personKey: { equals: personKey } }, req)

type Found = {
  where: Where
  limit: number
  sort?: string | string[]
  page?: number
  /** Only these fields, and the id. */
  fields?: readonly string[]
}

/** Signatures, without counting them. */
export const findSignatories = async (
  { fields, limit, page, sort = 'id', where }: Found,
  req: PayloadRequest,
): Promise<Signatory[]> => {
  const { docs } = await req.payload.db.find<Signatory>({
    collection: SIGNATORIES,
    limit,
    ...(page === undefined ? {} : { page }),
    ...(fields && { select: Object.fromEntries(fields.map((field) => [field, true])) }),
    pagination: false,
    req,
    sort,
    where,
  })
  return docs
}

/** All signatures of an address. */
export const findByEmail = (email: string, req: PayloadRequest): Promise<Signatory[]> =>
  findSignatories({ limit: 100, where: { email: { equals: email } } }, req)

export const countSignatories = async (where: Where, req: PayloadRequest): Promise<number> =>
  (await req.payload.db.count({ collection: SIGNATORIES, req, where })).totalDocs

export type NewSignatory = Omit<Signatory, 'createdAt' | 'id' | 'updatedAt'>

/** Adds a signature. @returns its id */
export const createSignatory = async (row: NewSignatory, req: PayloadRequest): Promise<string> => {
  const { id } = await req.payload.db.create({ collection: SIGNATORIES, data: { ...row }, req })
  return String(id)
}

/** Changes a signature, whose lock the unit of work of `req` must hold. */
export const changeSignatory = async (
  id: string,
  change: Partial<NewSignatory>,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: SIGNATORIES,
    data: { ...change },
    id,
    req,
    returning: false,
  })
}

export const deleteSignatory = async (id: string, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteMany({ collection: SIGNATORIES, req, where: { id: { equals: id } } })
}
