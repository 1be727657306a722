import type { CollectionSlug, PayloadRequest } from 'payload'

import { type FileRef, type FileUse, findUsesOf } from '@/domain/file-uses'

type Row = Record<string, unknown> & { id: string }

const textIn = (value: unknown, locale: string): string | undefined => {
  const text =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[locale] : value
  return typeof text === 'string' && text.trim() ? text : undefined
}

/**
 * The title of the entry that shows a file to everyone, in the language that shows it.
 *
 * @param file with its own language, which counts first where several show it
 */
export const findTitle = async (
  { language, ...file }: FileRef & { language: unknown },
  req: PayloadRequest,
): Promise<string | undefined> => {
  const uses = (await findUsesOf(file, req)).filter(({ isPast, locale }) => !isPast && locale)
  const isOwn = ({ locale }: FileUse): number => (locale === language ? 1 : 0)
  uses.sort((one, other) => isOwn(other) - isOwn(one))
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
