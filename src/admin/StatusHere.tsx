'use client'

import { useEntryStates } from './document/use-entry-states'
import { useCurrentLanguage } from './use-current-language'

/** In place of Payload's status, which knows nothing of review and approval. */
export const StatusHere = () => {
  const { code, englishName } = useCurrentLanguage()
  const { languages } = useEntryStates()
  const here = languages.find(({ locale }) => locale === code)
  if (!here) return null
  return (
    <p className={`desk-status desk-state--${here.state}`}>
      <span aria-hidden="true">{here.sign}</span> {englishName}: {here.label}
      {here.outdated ? ', outdated' : ''}
    </p>
  )
}
