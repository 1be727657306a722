'use client'

import { useAuth } from '@payloadcms/ui'
import type { ReactNode } from 'react'

import { findRefusals } from './find-refusals'
import { useParams } from './payload/navigation'

/** Marks a view with what the person may not do there: markup.css then takes the controls away. */
export const PermissionMarks = ({ children }: { children?: ReactNode }) => {
  const { permissions } = useAuth()
  const { segments } = useParams<{ segments?: string[] }>()
  return (
    <>
      {children}
      {findRefusals(segments, permissions).map((refusal) => (
        <span className={`desk-may-not-${refusal}`} hidden key={refusal} />
      ))}
    </>
  )
}
