import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

import { STATE_LABELS } from '@/domain/workflow'
import type { Role } from '@/roles'

import { ReleasesPage } from './ReleasesPage'

const STAFF: Role[] = ['admin', 'editor', 'translator', 'reviewer']
const EDITORS: Role[] = ['admin', 'editor']

/** `/admin/releases`: languages of documents that go live together. */
export const ReleasesView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  if (!user) redirect('/admin/login?redirect=/admin/releases')
  const holds = (roles: Role[]) => user.roles.some((role: Role) => roles.includes(role))
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
      <Gutter className="desk-releases">
        {holds(STAFF) ? (
          <ReleasesPage isEditor={holds(EDITORS)} labels={STATE_LABELS} />
        ) : (
          <p>Only editors, translators and reviewers see releases.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
