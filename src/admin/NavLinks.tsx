'use client'

import { Link, useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { hasRole, STAFF } from '@/roles'

const PAGES = { languages: 'Languages', releases: 'Releases', files: 'Files that are missing' }

/** In the navigation: the pages of our own, for those who may see them. */
export const NavLinks = () => {
  const { user } = useAuth()
  const here = usePathname()
  if (!hasRole(user, ...STAFF)) return null
  return Object.entries(PAGES).map(([page, label]) => (
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
