import type { CollectionSlug, PayloadRequest } from 'payload'

import { type FileRef, findUsesOf } from '@/domain/file-uses'

type Row = Record<string, unknown> & { id: string }

const textIn = (value: unknown, locale: string): string | undefined => {
  const text =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[locale] : value
  return typeof text === 'string' && text.trim() ? text : undefined
}

/** The title, in its language, of the entry that shows a file in that language to everyone. */
export const findTitle = async (
  file: FileRef,
  req: PayloadRequest,
): Promise<string | undefined> => {
  const uses = (await findUsesOf(file, req)).filter(({ isPast, locale }) => !isPast && locale)
  for (const { locale, user, userCollection } of uses) {
    const { config } = req.payload.collections[userCollection as CollectionSlug]
    const entry = await req.payload.db.findOne<Row>({
      collection: userCollection as CollectionSlug,
      req,
      where: { id: { equals: user } },
    })
    const title = textIn(entry?.[config.admin.useAsTitle ?? 'title'], locale ?? '')
    if (title) return title
  }
  return undefined
}
