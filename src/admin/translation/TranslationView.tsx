import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, CollectionSlug, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { findStoredEntry } from '@/domain/publication'
import { sourceOf, STEP_NAMES, STEPS } from '@/domain/workflow'
import { getLocale, isLocale } from '@/locales'
import type { Role } from '@/roles'

import { TranslationDesk } from './TranslationDesk'
import type { TranslationPlace } from './types'

const STAFF: Role[] = ['admin', 'editor', 'translator', 'reviewer']

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
  const { admin, api } = req.payload.config.routes
  const path = `${collection}/${encodeURIComponent(document)}`
  return {
    collection,
    document,
    target: getLocale(locale),
    url: formatAdminURL({ apiRoute: api, path: `/workflow/entries/${path}/${locale}` }),
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
export const TranslationView = async ({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  const place = readPlace(params?.segments, req)
  if (!user)
    redirect(
      place
        ? `/admin/login?redirect=/admin/translate/${place.collection}/${place.document}/${place.target.code}`
        : '/admin/login',
    )
  if (!place) notFound()
  const isStaff = user.roles.some((role: Role) => STAFF.includes(role))
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
    >
      <Gutter>
        {isStaff ? (
          <TranslationDesk
            key={place.url}
            place={place}
            source={await sourceLanguage(place, req)}
          />
        ) : (
          <p>Only editors, translators and reviewers see translations.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
