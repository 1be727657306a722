'use client'

import { useAuth } from '@payloadcms/ui'

import { EDITORS, hasRole, type Role, STAFF } from '@/roles'

import { NAV_CLASSES } from './payload/markup'
import { Link, usePathname } from './payload/navigation'

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
      className={NAV_CLASSES.link}
      href={`/admin/${page}`}
      id={`nav-${page}`}
      key={page}
      prefetch={false}
    >
      {here === `/admin/${page}` && <div className={NAV_CLASSES.indicator} />}
      <span className={NAV_CLASSES.label}>{label}</span>
    </Link>
  ))
}
