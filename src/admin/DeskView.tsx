import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { hasRole, type Role, STAFF } from '@/roles'

import { redirect } from './payload/navigation'

type DeskViewProps = {
  view: AdminViewServerProps
  /** Below `/admin`; whoever has to log in first comes back to it. */
  path: string
  className?: string
  /** What the page shows, as its refusal says: "Only editors, translators and reviewers see …". */
  what: string
  /** Who sees it, and how the refusal names them; those who work on texts unless it is said. */
  roles?: readonly Role[]
  who?: string
  children: ReactNode
}

/** A page of our own inside the admin, for those who may see it. */
export const DeskView = ({
  children,
  className,
  path,
  roles = STAFF,
  view,
  what,
  who = 'editors, translators and reviewers',
}: DeskViewProps) => {
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
        {hasRole(user, ...roles) ? children : <p>{`Only ${who} see ${what}.`}</p>}
      </Gutter>
    </DefaultTemplate>
  )
}
