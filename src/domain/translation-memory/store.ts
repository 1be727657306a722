import type { PayloadRequest, Where } from 'payload'

import type { StoredEntry } from '@/domain/publication'
import { listSegments } from '@/domain/segments'
import type { Locale } from '@/locales'

import { pairTexts } from './pair-texts'

const COLLECTION = 'translation-memory'

/** A translation that was approved before. */
export type Suggestion = {
  digest: string
  text: string
  /** The document it was approved in last. */
  title: string
  uses: number
  at: string
}

type Stored = Suggestion & { id: string }

const find = async (
  digests: readonly string[],
  locale: Locale,
  req: PayloadRequest,
): Promise<Stored[]> => {
  if (digests.length === 0) return []
  const where: Where = {
    and: [{ digest: { in: [...new Set(digests)] } }, { locale: { equals: locale } }],
  }
  const { docs } = await req.payload.db.find<Stored>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    sort: '-at',
    where,
  })
  return docs
}

/** Approved translations of these texts into a language, newest first. */
export const findSuggestions = async (
  digests: readonly string[],
  locale: Locale,
  req: PayloadRequest,
): Promise<Suggestion[]> =>
  (await find(digests, locale, req)).map(({ at, digest, text, title, uses }) => ({
    digest,
    text,
    title,
    uses,
    at,
  }))

type Remembering = {
  stored: Pick<StoredEntry, 'draft' | 'fields'>
  source: Locale
  locale: Locale
  title: string
  req: PayloadRequest
}

/** Keeps the texts of an approved translation, in the unit of work of `req`. */
export const rememberTexts = async (remembering: Remembering): Promise<void> => {
  const { locale, req, source, stored, title } = remembering
  const { draft, fields } = stored
  const pairs = pairTexts(listSegments(draft, fields, source), listSegments(draft, fields, locale))
  const digests = pairs.map(({ digest }) => digest)
  const known = await find(digests, locale, req)
  const at = new Date().toISOString()
  for (const { digest, text } of pairs) {
    const same = known.find((one) => one.digest === digest && one.text === text)
    const data = { title, uses: (same?.uses ?? 0) + 1, at }
    if (same)
      await req.payload.db.updateOne({
        collection: COLLECTION,
        data,
        id: same.id,
        req,
        returning: false,
      })
    else
      await req.payload.db.create({
        collection: COLLECTION,
        data: { ...data, digest, locale, sourceLocale: source, text },
        req,
      })
  }
}
