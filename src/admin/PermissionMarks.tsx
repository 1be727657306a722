'use client'

import { useAuth } from '@payloadcms/ui'
import { useParams } from 'next/navigation'
import type { ReactNode } from 'react'

import { findRefusals } from './find-refusals'

/** Marks a view with what the person may not do there: admin.css then takes the controls away. */
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
