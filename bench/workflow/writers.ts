import type { Payload } from 'payload'

import { AppError } from '@/errors'
import { LOCALE_CODES } from '@/locales'

import { savePage } from '../lib/save-page'
import { actAsEditor } from './editor'

export type WriterFigures = {
  engine: string
  writers: number
  rounds: number
  saves: number
  /** How often a writer waited longer than 30 s, was told so and tried again. */
  toldToTryAgain: number
  /** Texts that were read back as they were acknowledged last, one a language. */
  textsKept: number
  /** Acknowledged saves whose text stands in the history. */
  versionsKept: number
  seconds: number
  savesPerSecond: number
}

type Title = Partial<Record<string, string>>

const textOf = (locale: string, round: number): string => `${locale} saved in round ${round}`

const isBusy = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'DOCUMENT_BUSY'

/** Saves until it is acknowledged: who is told to try again does. @returns how often it was told */
const saveOnce = async (save: () => Promise<unknown>): Promise<number> => {
  for (let told = 0; ; told += 1)
    try {
      await save()
      return told
    } catch (error) {
      if (!isBusy(error)) throw error
    }
}

const saveAll = async (payload: Payload, id: string, rounds: number): Promise<number> => {
  const { user } = await actAsEditor(payload)
  const common = { collection: 'pages', depth: 0, draft: true, id, overrideAccess: false } as const
  let told = 0
  const writer = async (locale: (typeof LOCALE_CODES)[number]) => {
    for (let round = 1; round <= rounds; round += 1) {
      const data = { title: textOf(locale, round) }
      told += await saveOnce(() => payload.update({ ...common, data, locale, user }))
    }
  }
  await Promise.all(LOCALE_CODES.map(writer))
  return told
}

const countKept = async (payload: Payload, id: string, rounds: number) => {
  const { docs } = await payload.findVersions({
    collection: 'pages',
    depth: 0,
    limit: 0,
    locale: 'all',
    // Only the counting of this bench reads them.
    overrideAccess: true,
    pagination: false,
    where: { parent: { equals: id } },
  })
  const known = new Set<string>()
  for (const { version } of docs)
    for (const text of Object.values(version.title as unknown as Title)) if (text) known.add(text)
  const { title } = (await payload.findByID({
    collection: 'pages',
    depth: 0,
    draft: true,
    id,
    locale: 'all',
    overrideAccess: true,
  })) as unknown as { title: Title }
  const all = LOCALE_CODES.flatMap((locale) =>
    Array.from({ length: rounds }, (_, index) => textOf(locale, index + 1)),
  )
  return {
    textsKept: LOCALE_CODES.filter((locale) => title[locale] === textOf(locale, rounds)).length,
    versionsKept: all.filter((text) => known.has(text)).length,
  }
}

/** 24 writers, each saving its own language of one page again and again, all at once. */
export const benchWriters = async (payload: Payload, rounds: number): Promise<WriterFigures> => {
  const id = String(await savePage(payload, 0))
  const start = performance.now()
  const toldToTryAgain = await saveAll(payload, id, rounds)
  const seconds = (performance.now() - start) / 1000
  const saves = LOCALE_CODES.length * rounds
  return {
    engine: payload.db.name,
    writers: LOCALE_CODES.length,
    rounds,
    saves,
    toldToTryAgain,
    ...(await countKept(payload, id, rounds)),
    seconds: Math.round(seconds * 10) / 10,
    savesPerSecond: Math.round((saves / seconds) * 10) / 10,
  }
}
