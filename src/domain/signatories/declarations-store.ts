import type { PayloadRequest, Where } from 'payload'

import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'
import { createLocalReq } from '@/payload-internals'

import type { Category } from './categories'
import { isOpenForSigning, type Signing } from './is-open'

/** Signatures from before this system, as published with the declaration. */
export type ImportedTotal = {
  category: Category
  number: number
  isAtLeast: boolean
  /** The calendar day that the number was stated for. */
  asOf: string
  source: string
}

/** What the public may know of a declaration that is published in any language. */
export type PublicDeclaration = {
  id: string
  key: string
  /** Published titles by language. */
  titles: Partial<Record<Locale, string>>
  signing: Signing | null
  imported: ImportedTotal[]
}

type Found = {
  id: string
  key: string
  title?: Record<string, string | null> | null
  signing?: Signing | null
  importedTotals?: Partial<ImportedTotal>[] | null
}

const toImported = ({ asOf, category, isAtLeast, number, source }: Partial<ImportedTotal>) => ({
  category: category ?? 'individual',
  number: number ?? 0,
  isAtLeast: isAtLeast === true,
  asOf: (asOf ?? '').slice(0, 10),
  source: source ?? '',
})

const toPublic = ({ id, importedTotals, key, signing, title }: Found): PublicDeclaration => ({
  id: String(id),
  key,
  titles: Object.fromEntries(
    Object.entries(title ?? {}).filter(([locale, text]) => isLocale(locale) && text),
  ) as PublicDeclaration['titles'],
  signing: signing ?? null,
  imported: (importedTotals ?? []).map(toImported),
})

const find = async (
  where: Where,
  limit: number,
  { payload }: Pick<PayloadRequest, 'payload'>,
): Promise<PublicDeclaration[]> => {
  // As nobody, so that it is what every visitor sees, whoever asks.
  const req = await createLocalReq({ locale: 'all' }, payload)
  const { docs } = await payload.find({
    collection: 'declarations',
    depth: 0,
    limit,
    locale: 'all',
    overrideAccess: false,
    pagination: false,
    req,
    select: { key: true, title: true, signing: true, importedTotals: true },
    where,
  })
  return (docs as unknown as Found[]).map(toPublic)
}

/** The published declaration with this key or id, or undefined. */
export const findPublicDeclaration = async (
  keyOrId: string,
  req: Pick<PayloadRequest, 'payload'>,
): Promise<PublicDeclaration | undefined> => {
  const [byKey] = await find({ key: { equals: keyOrId } }, 1, req)
  if (byKey) return byKey
  const isId = /^[0-9a-f-]{24,36}$/i.test(keyOrId)
  return isId ? (await find({ id: { equals: keyOrId } }, 1, req))[0] : undefined
}

/** @throws NOT_FOUND for a declaration that is not published, as for one that is not there */
export const getPublicDeclaration = async (
  keyOrId: string,
  req: Pick<PayloadRequest, 'payload'>,
): Promise<PublicDeclaration> => {
  const declaration = await findPublicDeclaration(keyOrId, req)
  if (declaration) return declaration
  throw new AppError(
    'NOT_FOUND',
    `There is no published declaration "${keyOrId.slice(0, 80)}": write its key, such as joint-call-2024.`,
  )
}

/** @throws NOT_FOUND, STEP_ILLEGAL for one that cannot be signed now */
export const getOpenDeclaration = async (
  keyOrId: string,
  now: Date,
  req: Pick<PayloadRequest, 'payload'>,
): Promise<PublicDeclaration> => {
  const declaration = await getPublicDeclaration(keyOrId, req)
  if (isOpenForSigning(declaration.signing, now)) return declaration
  throw new AppError('STEP_ILLEGAL', `"${declaration.key}" cannot be signed at the moment.`)
}

/** The title in a language, or in the next best: which one it is in is told. */
export const titleIn = (
  { key, titles }: Pick<PublicDeclaration, 'key' | 'titles'>,
  locale: Locale,
): { text: string; lang: Locale } => {
  const found = [locale, DEFAULT_LOCALE, ...Object.keys(titles)].find(
    (code): code is Locale => isLocale(code) && Boolean(titles[code]),
  )
  return found ? { text: titles[found] ?? key, lang: found } : { text: key, lang: DEFAULT_LOCALE }
}

/** Titles and keys of declarations for moderators, whether they are published or not. */
export const listDeclarations = async (
  req: PayloadRequest,
): Promise<{ id: string; key: string; title: string }[]> => {
  const { docs } = await req.payload.find({
    collection: 'declarations',
    depth: 0,
    limit: 200,
    locale: DEFAULT_LOCALE,
    // What a moderator handles was signed when it was public; only the name of it is told.
    overrideAccess: true,
    pagination: false,
    req,
    select: { key: true, title: true },
    sort: 'key',
  })
  return docs.map(({ id, key, title }) => ({ id: String(id), key, title: title || key }))
}
