import { type Faults, type SignatureWords, wordsOf } from '@/domain/signatories'
import type { Locale } from '@/locales'

import { Notice } from '../form'

const LABELS: Partial<Record<string, keyof SignatureWords>> = {
  email: 'email',
  name: 'name',
  category: 'category',
  organisation: 'organisation',
  country: 'country',
  language: 'language',
  publicName: 'publicName',
  consentVersion: 'consentTitle',
  sure: 'eraseCheck',
}

/** That something is wrong, read out when the page opens, with links to the fields. */
export const FaultSummary = ({ faults, locale }: { faults: Faults; locale: Locale }) => {
  const words = wordsOf(locale)
  const labels = Object.entries(LABELS).filter(([name]) => faults[name])
  return (
    <Notice kind="wrong">
      <p>{words.errTop}</p>
      <ul>
        {labels.map(([name, label]) => (
          <li key={name}>
            <a href={`#${name}`}>{label && words[label]}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
