import type { PayloadRequest } from 'payload'

import { toSlug } from '@/domain/slugs'
import type { Locale } from '@/locales'

import type { SavedEntry } from './entry-store'
import { buildSectionRows, type EntryIds, type SectionRow } from './plan/build-section-rows'
import type { PagePlan } from './plan/types'

type StoredPage = { id: string; sections?: SectionRow[] | null; title?: unknown }

const findPage = async (plan: PagePlan, req: PayloadRequest): Promise<StoredPage | undefined> => {
  for (const [locale, text] of Object.entries(plan.byLocale)) {
    const { docs } = await req.payload.find({
      collection: 'pages',
      depth: 0,
      draft: true,
      limit: 1,
      locale: locale as Locale,
      // The operator's command works on everything, whoever wrote it.
      overrideAccess: true,
      req,
      where: { slug: { equals: toSlug(text.title) } },
    })
    if (docs[0]) return docs[0] as unknown as StoredPage
  }
  return undefined
}

const readPage = async (
  id: string,
  locale: Locale | 'all',
  req: PayloadRequest,
): Promise<StoredPage> =>
  (await req.payload.findByID({
    id,
    collection: 'pages',
    depth: 0,
    draft: true,
    locale,
    // The operator's command works on everything, whoever wrote it.
    overrideAccess: true,
    req,
  })) as unknown as StoredPage

const localesOf = ({ title }: StoredPage): Locale[] =>
  Object.entries((title ?? {}) as Record<string, unknown>).flatMap(([locale, text]) =>
    text ? [locale as Locale] : [],
  )

type WriteOptions = {
  plan: PagePlan
  locale: Locale
  id: string | undefined
  sections: SectionRow[]
  req: PayloadRequest
}

const writePage = async ({
  id,
  locale,
  plan,
  req,
  sections,
}: WriteOptions): Promise<StoredPage> => {
  const { credit = null, ...text } = plan.byLocale[locale] ?? { title: '', lead: null }
  const data = { ...text, slug: toSlug(text.title), sections, ...(id ? {} : { hero: { credit } }) }
  // The operator's command works on everything, whoever wrote it.
  const common = {
    collection: 'pages',
    data: data as never,
    depth: 0,
    draft: true,
    locale,
    req,
  } as const
  const page = id
    ? await req.payload.update({ ...common, id, overrideAccess: true })
    : await req.payload.create({ ...common, overrideAccess: true })
  return page as unknown as StoredPage
}

/** The earlier page of a language becomes the first version of the entry. */
const writeEarlier = async (plan: PagePlan, req: PayloadRequest): Promise<string> => {
  const [locale] = Object.keys(plan.byLocale) as [Locale]
  const ids = { documents: [], episodes: [], videos: [] }
  const sections = buildSectionRows({
    ids,
    locale,
    otherLocales: [],
    planned: plan.sections,
    stored: [],
  })
  return String((await writePage({ id: undefined, locale, plan, req, sections })).id)
}

type SavePageOptions = {
  plan: PagePlan
  /** The older page of one of the languages, if there was one. */
  earlier: PagePlan | undefined
  ids: EntryIds
  req: PayloadRequest
}

/** Makes the page with its languages, or adds the languages that it lacks. */
export const savePage = async ({
  earlier,
  ids,
  plan,
  req,
}: SavePageOptions): Promise<SavedEntry> => {
  const found = await findPage(plan, req)
  const known = found ? localesOf(await readPage(String(found.id), 'all', req)) : []
  const wanted = (Object.keys(plan.byLocale) as Locale[]).filter(
    (locale) => !known.includes(locale),
  )
  if (found && wanted.length === 0) return { id: String(found.id), outcome: 'kept' }

  let id = found ? String(found.id) : earlier && (await writeEarlier(earlier, req))
  let isFresh = !found
  for (const locale of wanted) {
    const stored = id && !isFresh ? ((await readPage(id, locale, req)).sections ?? []) : []
    const otherLocales = known.filter((code) => !plan.byLocale[code])
    const sections = buildSectionRows({ ids, locale, otherLocales, planned: plan.sections, stored })
    id = String((await writePage({ id, locale, plan, req, sections })).id)
    isFresh = false
  }
  return { id: id ?? '', outcome: found ? 'added to' : 'created' }
}
