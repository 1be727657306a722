import type { PayloadRequest, Where } from 'payload'

import { deleteKeptTexts } from './known-texts-store'
import { entryName, type RowChange, type StateRow } from './row'
import { changedFields } from './row-changes'

const COLLECTION = 'language-states'

const find = async (where: Where, req: PayloadRequest): Promise<StateRow[]> => {
  const { docs } = await req.payload.db.find<StateRow>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    where,
  })
  return docs
}

/** The rows of one document, in no order; none for a document that was never saved. */
export const findRows = (
  collection: string,
  document: string,
  req: PayloadRequest,
): Promise<StateRow[]> => find({ entry: { equals: entryName(collection, document) } }, req)

/** The row of one language of a document. */
export const findRow = async (
  place: { collection: string; document: string; locale: string },
  req: PayloadRequest,
): Promise<StateRow | undefined> => {
  const { collection, document, locale } = place
  const rows = await find(
    {
      and: [{ entry: { equals: entryName(collection, document) } }, { locale: { equals: locale } }],
    },
    req,
  )
  return rows[0]
}

/** Makes the row of a language. */
export const createRow = async (
  row: Omit<StateRow, 'id'>,
  req: PayloadRequest,
): Promise<StateRow> =>
  (await req.payload.db.create({
    collection: COLLECTION,
    data: row as unknown as Record<string, unknown>,
    req,
  })) as unknown as StateRow

/** Changes the row of a language, if anything in it is new. */
export const changeRow = async (
  row: StateRow,
  change: RowChange,
  req: PayloadRequest,
): Promise<StateRow> => {
  if (changedFields(row, change).length === 0) return row
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: change as unknown as Record<string, unknown>,
    id: row.id,
    req,
    returning: false,
  })
  return { ...row, ...change }
}

type Changed = { existing: StateRow | undefined; change: RowChange }

/** Changes rows of one document, those that change alike at once. */
export const changeRows = async (rows: readonly Changed[], req: PayloadRequest): Promise<void> => {
  const alike = new Map<string, { data: Record<string, unknown>; ids: string[] }>()
  for (const { change, existing } of rows) {
    if (!existing) continue
    const fields = changedFields(existing, change)
    if (fields.length === 0) continue
    const data = Object.fromEntries(fields.map((name) => [name, change[name as keyof RowChange]]))
    const key = JSON.stringify(data)
    const group = alike.get(key) ?? { data, ids: [] }
    alike.set(key, { data, ids: [...group.ids, existing.id] })
  }
  const common = { collection: COLLECTION, req, returning: false } as const
  for (const { data, ids } of alike.values())
    await (ids.length === 1
      ? req.payload.db.updateOne({ ...common, data, id: ids[0] as string })
      : req.payload.db.updateMany({ ...common, data, where: { id: { in: ids } } }))
}

/** Forgets a document that was deleted; what happened to it stays in the log. */
export const deleteRows = async (
  collection: string,
  document: string,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: COLLECTION,
    req,
    where: { entry: { equals: entryName(collection, document) } },
  })
  await deleteKeptTexts(collection, document, req)
}
