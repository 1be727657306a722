import type { PayloadRequest, Where, WhereField } from 'payload'

import type { Signatory } from './signatory'

export const SIGNATORIES = 'signatories'

const findOne = async (where: Where, req: PayloadRequest): Promise<Signatory | undefined> =>
  (await req.payload.db.findOne<Signatory>({ collection: SIGNATORIES, req, where })) ?? undefined

export const findSignatory = (id: string, req: PayloadRequest): Promise<Signatory | undefined> =>
  findOne({ id: { equals: id } }, req)

/** The signature of an address under a declaration, once it has confirmed one. */
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

/**
 * All signatures of an address; of those that wait to be confirmed the newest of each declaration,
 * as anybody can make more of them.
 */
export const findByEmail = async (email: string, req: PayloadRequest): Promise<Signatory[]> => {
  const find = (state: WhereField) =>
    findSignatories(
      { limit: 100, sort: '-consentAt', where: { and: [{ email: { equals: email } }, { state }] } },
      req,
    )
  const settled = await find({ not_equals: 'pending' })
  const waiting = await find({ equals: 'pending' })
  const seen = new Set<string>()
  const newest = waiting.filter(({ declaration }) => {
    const isFirst = !seen.has(declaration)
    seen.add(declaration)
    return isFirst
  })
  return [...settled, ...newest]
}

/**
 * What else was signed with the address of a signature under its declaration and gives way to one
 * that is confirmed: what waits, and what was withdrawn.
 */
export const findBeside = (
  { declaration, email, id }: Pick<Signatory, 'declaration' | 'email' | 'id'>,
  req: PayloadRequest,
): Promise<Signatory[]> =>
  findSignatories(
    {
      limit: 0,
      where: {
        and: [
          { declaration: { equals: declaration } },
          { email: { equals: email } },
          { state: { in: ['pending', 'withdrawn'] } },
          { id: { not_equals: id } },
        ],
      },
    },
    req,
  )

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
