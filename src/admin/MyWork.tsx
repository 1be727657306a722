'use client'

import { useAuth } from '@payloadcms/ui'

import { hasRole, STAFF } from '@/roles'

import { WorkLists } from './my-work/WorkLists'

/** At the top of the dashboard: what there is to do for the person, by role. */
export const MyWork = () => {
  const { user } = useAuth()
  if (!hasRole(user, ...STAFF, 'moderator')) return null
  return (
    <section aria-labelledby="my-work" className="desk-work">
      <h2 id="my-work">My work</h2>
      <WorkLists />
    </section>
  )
}
