import type { Payload } from 'payload'

import type { Locale } from '@/locales'

import { type DemoData, type DemoEntry, localesOf } from '../entry'
import { keepRowIds } from './keep-row-ids'
import { nextTurn } from './next-turn'

export type SaveOptions = {
  payload: Payload
  /** Aborted: nothing more is written, what is being written is finished. */
  signal?: AbortSignal | undefined
  /** Called after each write. */
  onSaved?: () => void
}

type Stored = DemoData & { id: string }

/** What is stored has the hash of its bytes before the ending. */
const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '').replaceAll('.', '-')

const find = async (payload: Payload, entry: DemoEntry): Promise<Stored | undefined> => {
  const { collection, file, foundBy, published } = entry
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: published !== undefined,
    limit: file ? 10 : 1,
    locale: 'all',
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
    where: file
      ? { filename: { contains: stemOf(foundBy.value) } }
      : {
          [entry.texts?.en?.[foundBy.field] ? `${foundBy.field}.en` : foundBy.field]: {
            equals: foundBy.value,
          },
        },
  })
  const found = docs as unknown as Stored[]
  return file
    ? found.find(({ filename }) => String(filename).startsWith(`${stemOf(foundBy.value)}.`))
    : found[0]
}

const isSaved = (
  stored: Stored | undefined,
  texts: DemoData | undefined,
  locale: Locale,
): boolean => {
  const [field] = Object.keys(texts ?? {})
  if (!stored || !field) return Boolean(stored)
  const value = stored[field]
  return typeof value === 'object' && value !== null && Boolean((value as DemoData)[locale])
}

const create = async (payload: Payload, { collection, ...entry }: DemoEntry): Promise<Stored> => {
  const file = await entry.file?.()
  const status = entry.published && {
    _status: entry.published.includes('en') ? 'published' : 'draft',
  }
  const made = await payload.create({
    collection,
    data: { ...entry.shared, ...entry.texts?.en, ...status } as never,
    depth: 0,
    draft: status?._status === 'draft',
    ...(file && { file: { ...file, size: file.data.length }, overwriteExistingFiles: true }),
    locale: 'en',
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
  })
  return made as unknown as Stored
}

const translate = (payload: Payload, entry: DemoEntry, locale: Locale, stored: Stored) => {
  const status = entry.published && {
    _status: entry.published.includes(locale) ? 'published' : 'draft',
  }
  return payload.update({
    collection: entry.collection,
    id: stored.id,
    data: { ...keepRowIds(entry.texts?.[locale] ?? {}, stored), ...status } as never,
    depth: 0,
    draft: status?._status === 'draft',
    locale,
    // The operator's command, before anyone is logged in.
    overrideAccess: true,
  })
}

/**
 * Makes one entry in all its languages, published ones first. What an interrupted run has saved is
 * not written again.
 *
 * @returns its id
 */
export const saveEntry = async (entry: DemoEntry, options: SaveOptions): Promise<string> => {
  const { payload, signal, onSaved } = options
  const found = await find(payload, entry)
  await nextTurn(signal)
  const stored = found ?? (await create(payload, entry))
  if (!found) onSaved?.()
  const isDraft = (locale: Locale) => Number(!(entry.published?.includes(locale) ?? true))
  const others = localesOf(entry.texts ?? {}).filter((locale) => locale !== 'en')
  for (const locale of others.sort((a, b) => isDraft(a) - isDraft(b))) {
    if (isSaved(found, entry.texts?.[locale], locale)) continue
    await nextTurn(signal)
    await translate(payload, entry, locale, stored)
    onSaved?.()
  }
  return stored.id
}
