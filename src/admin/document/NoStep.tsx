'use client'

import { useDocumentTitle } from '@payloadcms/ui'

/** Said where the menu has no step: what comes first instead, if the reader can do that. */
export const NoStep = ({ mayRequest }: { mayRequest: boolean }) => {
  const { title } = useDocumentTitle()
  if (!mayRequest) return <p>There is no step for you to take here now.</p>
  return (
    <p>
      It is to be translated first: request it under{' '}
      <a href={`/admin/languages?text=${encodeURIComponent(title)}`}>Languages</a>.
    </p>
  )
}
