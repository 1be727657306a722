import type { PayloadRequest } from 'payload'

type Row = { id: string; email: string; hash?: unknown; salt?: unknown }

/** The account of an address, when it has a password; undefined otherwise. */
export const findLogin = async (email: string, req: PayloadRequest): Promise<Row | undefined> => {
  const row = await req.payload.db.findOne<Row>({
    collection: 'users',
    req,
    where: { email: { equals: email } },
  })
  return row && typeof row.hash === 'string' && typeof row.salt === 'string' ? row : undefined
}
