import type { AdminViewServerProps, CollectionSlug, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { findStoredEntry } from '@/domain/publication'
import { sourceOf, STEP_NAMES, STEPS } from '@/domain/workflow'
import { getLocale, isLocale } from '@/locales'
import { hasRole, STAFF } from '@/roles'

import { DeskView } from '../DeskView'
import { notFound } from '../payload/navigation'
import { TranslationDesk } from './TranslationDesk'
import type { TranslationPlace } from './types'

const STEP_WORDS = Object.fromEntries(
  STEP_NAMES.map((name) => [
    name,
    { label: STEPS[name].label, needsNote: STEPS[name].needsNote ?? false },
  ]),
) as TranslationPlace['steps']

const readPlace = (segments: unknown, req: PayloadRequest): TranslationPlace | undefined => {
  const [, collection = '', document = '', locale] = Array.isArray(segments)
    ? segments.map((segment) => decodeURIComponent(String(segment)))
    : []
  const known = req.payload.config.collections.find(({ slug }) => slug === collection)
  if (!known?.custom.isEditorial || !isLocale(locale)) return undefined
  const { admin } = req.payload.config.routes
  const path = `${collection}/${encodeURIComponent(document)}`
  return {
    collection,
    document,
    target: getLocale(locale),
    editUrl: formatAdminURL({ adminRoute: admin, path: `/collections/${path}?locale=${locale}` }),
    steps: STEP_WORDS,
  }
}

const sourceLanguage = async (
  { collection, document }: TranslationPlace,
  req: PayloadRequest,
): Promise<string> => {
  const stored = await findStoredEntry(
    { collection: collection as CollectionSlug, id: document },
    req,
  )
  return stored ? sourceOf(stored.draft) : notFound()
}

/** `/admin/translate/<collection>/<id>/<locale>`: a document beside its translation. */
export const TranslationView = async (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const place = readPlace(view.params?.segments, req) ?? notFound()
  const { collection, document, target } = place
  const key = `${collection}/${document}/${target.code}`
  return (
    <DeskView path={`translate/${key}`} view={view} what="translations">
      {hasRole(req.user, ...STAFF) && (
        <TranslationDesk key={key} place={place} source={await sourceLanguage(place, req)} />
      )}
    </DeskView>
  )
}
