import { createHash } from 'node:crypto'

import {
  differingPaths,
  type Digests,
  digestsOf,
  listSegments,
  type Segment,
  translatable,
} from '@/domain/segments'
import { publishedLocales, type StoredEntry } from '@/domain/publication'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'

import type { Facts } from './row-after-save'

type Row = Record<string, unknown>

/** What the workflow has to know of a stored document, computed when asked. */
export type Description = {
  source: Locale
  open: boolean
  trashed: boolean
  /** Changes when places for texts are added, taken out or moved. */
  shape: string
  /** Digests of the source's texts, those that are translated. */
  sourceTexts: Digests
  /** The texts of the source by digest. */
  words: Record<string, string>
  titleIn: (locale: Locale) => string
  factsOf: (locale: Locale) => Pick<Facts, 'texts' | 'live' | 'liveIsNewest'>
}

const wordsOf = (segments: readonly Segment[]): Record<string, string> =>
  Object.fromEntries(
    segments.flatMap(({ parts }) => parts.map(({ digest, text }) => [digest, text])),
  )

/** The language a document's texts are translated from. */
export const sourceOf = (doc: Row): Locale =>
  isLocale(doc.sourceLocale) ? doc.sourceLocale : DEFAULT_LOCALE

const titleOf = (doc: Row, field: string, locale: Locale): string => {
  const value = doc[field]
  if (typeof value === 'string') return value
  const texts = (value ?? {}) as Record<string, unknown>
  const found = texts[locale] ?? texts[sourceOf(doc)] ?? Object.values(texts).find(Boolean)
  return typeof found === 'string' ? found : ''
}

const onceEach = <T>(read: (locale: Locale) => T): ((locale: Locale) => T) => {
  const known = new Map<Locale, T>()
  return (locale) => {
    const value = known.get(locale) ?? read(locale)
    known.set(locale, value)
    return value
  }
}

/** Reads from a stored document where each of its languages stands. */
export const describeDocument = ({ config, draft, fields, live }: StoredEntry): Description => {
  const source = sourceOf(draft)
  const segments = listSegments(draft, fields, source)
  const published = new Set(publishedLocales(live))
  const titleField = config.admin.useAsTitle ?? 'id'
  return {
    source,
    open: draft.openForTranslation === true,
    trashed: Boolean(live.deletedAt ?? draft.deletedAt),
    shape: createHash('sha256')
      .update(segments.map(({ path }) => path).join('\n'))
      .digest('hex')
      .slice(0, 16),
    sourceTexts: digestsOf(translatable(segments)),
    words: wordsOf(translatable(segments)),
    titleIn: (locale) => titleOf(draft, titleField, locale),
    factsOf: onceEach((locale) => {
      const texts = digestsOf(locale === source ? segments : listSegments(draft, fields, locale))
      const isLive = published.has(locale)
      const liveTexts = isLive ? digestsOf(listSegments(live, fields, locale)) : {}
      return {
        texts,
        live: isLive,
        liveIsNewest: isLive && differingPaths(texts, liveTexts).length === 0,
      }
    }),
  }
}
