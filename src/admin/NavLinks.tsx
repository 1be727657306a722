'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { EDITORS, hasRole, type Role, STAFF } from '@/roles'

const PAGES: readonly { page: string; label: string; roles: readonly Role[] }[] = [
  { page: 'languages', label: 'Languages', roles: STAFF },
  { page: 'releases', label: 'Releases', roles: STAFF },
  { page: 'files', label: 'Files that are missing', roles: STAFF },
  { page: 'partners-queue', label: 'Partners queue', roles: [...EDITORS, 'moderator'] },
  { page: 'signatories-desk', label: 'Signatories', roles: ['admin', 'moderator'] },
]

/** In the navigation: the pages of our own, for those who may see them. */
export const NavLinks = () => {
  const { user } = useAuth()
  const here = usePathname()
  const own = PAGES.filter(({ roles }) => hasRole(user, ...roles))
  return own.map(({ label, page }) => (
    <Link
      aria-current={here === `/admin/${page}` ? 'page' : undefined}
      className="nav__link"
      href={`/admin/${page}`}
      id={`nav-${page}`}
      key={page}
      prefetch={false}
    >
      {here === `/admin/${page}` && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{label}</span>
    </Link>
  ))
}
