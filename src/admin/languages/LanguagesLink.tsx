'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

const STAFF = ['admin', 'editor', 'translator', 'reviewer']

/** In the navigation: the way to the matrix, for those who may see it. */
export const LanguagesLink = () => {
  const { user } = useAuth()
  const isHere = usePathname() === '/admin/languages'
  const roles = (user as { roles?: string[] } | null)?.roles ?? []
  if (!roles.some((role) => STAFF.includes(role))) return null
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className="nav__link"
      href="/admin/languages"
      id="nav-languages"
      prefetch={false}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">Languages</span>
    </Link>
  )
}
