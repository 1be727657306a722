import type { CatalogueRow, MissingSlot, SlotFilter, SlotState } from './missing-files-reader'

type ByLocale<T> = Record<string, T | null | undefined>

/** The newest texts of a document as MongoDB holds them, with the status that readers see. */
export type StoredDraft = {
  id: string
  createdAt: Date
  status?: ByLocale<string>
  key?: string | null
  type?: string | null
  date?: Date | null
  sourceLocale?: string | null
  title?: ByLocale<string>
  file?: ByLocale<unknown>
  announced?: ByLocale<boolean>
  announcedBytes?: ByLocale<number>
  announcedSince?: ByLocale<Date>
}

const commonOf = ({ date, id, key, type }: StoredDraft) => ({
  document: id,
  key: key ?? '',
  type: type ?? 'other',
  date: date?.toISOString() ?? null,
})

const localesOf = (draft: StoredDraft): string[] => [
  ...new Set(
    [draft.title, draft.file, draft.announced].flatMap((values) => Object.keys(values ?? {})),
  ),
]

const slotIn = (draft: StoredDraft, locale: string, overdueBefore: Date): MissingSlot[] => {
  if (draft.file?.[locale]) return []
  const live = draft.status?.[locale] === 'published'
  const announced = draft.announced?.[locale] === true
  const title = draft.title?.[locale] ?? ''
  if (!announced && !(live && title)) return []
  const since = draft.announcedSince?.[locale] ?? draft.createdAt
  const waits: SlotState = live && since < overdueBefore ? 'overdue' : 'announced'
  return [
    {
      ...commonOf(draft),
      locale,
      live,
      state: announced ? waits : 'unannounced',
      title: title || (draft.title?.[draft.sourceLocale ?? ''] ?? ''),
      since: since.toISOString(),
      announcedBytes: draft.announcedBytes?.[locale] ?? null,
    },
  ]
}

const orderOf = ({ document, locale, since }: MissingSlot): string =>
  `${since} ${document} ${locale}`

/** The languages of documents whose PDF is missing, the longest announced first. */
export const listSlots = (
  drafts: readonly StoredDraft[],
  { documents, overdueBefore }: SlotFilter,
): MissingSlot[] => {
  const wanted = documents && new Set(documents)
  return drafts
    .filter(({ id }) => !wanted || wanted.has(id))
    .flatMap((draft) => localesOf(draft).flatMap((locale) => slotIn(draft, locale, overdueBefore)))
    .map((slot) => ({ order: orderOf(slot), slot }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ slot }) => slot)
}

/** Every language that has a title, a file or an announcement. */
export const listCatalogue = (drafts: readonly StoredDraft[]): CatalogueRow[] =>
  drafts.flatMap((draft) =>
    localesOf(draft).flatMap((locale) => {
      const title = draft.title?.[locale] ?? ''
      const hasFile = Boolean(draft.file?.[locale])
      const announced = draft.announced?.[locale] === true
      if (!title && !hasFile && !announced) return []
      const announcedBytes = draft.announcedBytes?.[locale] ?? null
      return [{ ...commonOf(draft), locale, title, hasFile, announced, announcedBytes }]
    }),
  )
