import type { PayloadRequest } from 'payload'

import { entryName, type Person, partsOf, type StateRow } from '@/domain/workflow'
import { AppError } from '@/errors'

const COLLECTION = 'text-comments'

/** What somebody said about one text. */
export type TextComment = {
  id: string
  path: string
  text: string
  at: string
  by: string
  byName: string
  resolvedAt: string | null
  resolvedByName: string | null
}

type Stored = TextComment & { entry: string; locale: string }

const show = (comment: Stored): TextComment => ({
  id: String(comment.id),
  path: comment.path,
  text: comment.text,
  at: comment.at,
  by: comment.by,
  byName: comment.byName,
  resolvedAt: comment.resolvedAt ?? null,
  resolvedByName: comment.resolvedByName ?? null,
})

/** What was said about the texts of one language of a document, oldest first. */
export const findComments = async (
  { collectionSlug, document, locale }: StateRow,
  req: PayloadRequest,
): Promise<TextComment[]> => {
  const { docs } = await req.payload.db.find<Stored>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    sort: 'at',
    where: {
      and: [
        { entry: { equals: entryName(collectionSlug, document) } },
        { locale: { equals: locale } },
      ],
    },
  })
  return docs.map(show)
}

/** @throws STEP_FORBIDDEN for anyone who has no part in the language */
const assertTakesPart = (person: Person, row: StateRow): void => {
  if (partsOf(person, row).length > 0) return
  throw new AppError(
    'STEP_FORBIDDEN',
    `Only editors and the translators and reviewers of ${row.locale} comment on texts in ${row.locale}.`,
  )
}

const nameOf = (req: PayloadRequest): string => req.user?.name ?? req.user?.email ?? ''

/** Says something about a text, in the unit of work of `req`. @throws STEP_FORBIDDEN */
export const addComment = async (
  { path, person, row, text }: { path: string; person: Person; row: StateRow; text: string },
  req: PayloadRequest,
): Promise<TextComment> => {
  assertTakesPart(person, row)
  const stored = await req.payload.db.create({
    collection: COLLECTION,
    data: {
      entry: entryName(row.collectionSlug, row.document),
      collectionSlug: row.collectionSlug,
      document: row.document,
      locale: row.locale,
      path,
      text,
      at: new Date().toISOString(),
      by: person.id,
      byName: nameOf(req),
    },
    req,
  })
  return show(stored as unknown as Stored)
}

/**
 * Marks a comment as dealt with; who does so again changes nothing.
 *
 * @throws NOT_FOUND, STEP_FORBIDDEN
 */
export const resolveComment = async (
  { id, person, row }: { id: string; person: Person; row: StateRow },
  req: PayloadRequest,
): Promise<TextComment> => {
  assertTakesPart(person, row)
  const comment = (await findComments(row, req)).find((one) => one.id === id)
  if (!comment)
    throw new AppError(
      'NOT_FOUND',
      `There is no comment ${id} on ${row.collectionSlug} ${row.document} in ${row.locale}.`,
    )
  if (comment.resolvedAt) return comment
  const change = { resolvedAt: new Date().toISOString(), resolvedByName: nameOf(req) }
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: change,
    id,
    req,
    returning: false,
  })
  return { ...comment, ...change }
}
