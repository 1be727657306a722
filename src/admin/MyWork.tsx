'use client'

import { useAuth } from '@payloadcms/ui'

import { WorkLists } from './my-work/WorkLists'

const HAVE_WORK = ['admin', 'editor', 'translator', 'reviewer', 'moderator']

/** At the top of the dashboard: what there is to do for the person, by role. */
export const MyWork = () => {
  const { user } = useAuth()
  const roles = (user as { roles?: string[] } | null)?.roles ?? []
  if (!roles.some((role) => HAVE_WORK.includes(role))) return null
  return (
    <section aria-labelledby="my-work" className="desk-work">
      <h2 id="my-work">My work</h2>
      <WorkLists />
    </section>
  )
}
