import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { STATE_LABELS } from '@/domain/workflow'
import type { Role } from '@/roles'

import { LanguagesMatrix } from './LanguagesMatrix'
import type { MatrixSettings } from './types'

const STAFF: Role[] = ['admin', 'editor', 'translator', 'reviewer']

type Props = AdminViewServerProps

const settingsFor = ({ payload, user }: Pick<Props, 'payload' | 'user'>): MatrixSettings => ({
  labels: STATE_LABELS,
  collections: payload.config.collections
    .filter(({ custom }) => custom.isEditorial)
    .map(({ labels, slug }) => ({
      label: typeof labels.plural === 'string' ? labels.plural : slug,
      slug,
    })),
  ownLanguages: user?.languages ?? [],
  isEditor: user?.roles.some((role: Role) => ['admin', 'editor'].includes(role)) ?? false,
})

/** `/admin/languages`: where every language of every document stands. */
export const LanguagesView = ({ initPageResult, params, searchParams }: Props) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  if (!user) redirect('/admin/login?redirect=/admin/languages')
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
      <Gutter className="desk-matrix">
        <h1>Languages</h1>
        {isStaff ? (
          <LanguagesMatrix {...settingsFor({ payload, user })} />
        ) : (
          <p>Only editors, translators and reviewers see where the languages stand.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
