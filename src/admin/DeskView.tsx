import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { hasRole, STAFF } from '@/roles'

type DeskViewProps = {
  view: AdminViewServerProps
  /** Below `/admin`; whoever has to log in first comes back to it. */
  path: string
  className?: string
  /** What the page shows, as its refusal says: "Only editors, translators and reviewers see …". */
  what: string
  children: ReactNode
}

/** A page of our own inside the admin, for those who work on texts. */
export const DeskView = ({ children, className, path, view, what }: DeskViewProps) => {
  const { initPageResult, params, searchParams } = view
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  if (!user) redirect(`/admin/login?redirect=/admin/${path}`)
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
      viewActions={['@/admin/NoticeBell#NoticeBell']}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
    >
      <Gutter className={className}>
        {hasRole(user, ...STAFF) ? (
          children
        ) : (
          <p>Only editors, translators and reviewers see {what}.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
