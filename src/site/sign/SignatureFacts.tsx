import { countryName } from '@/domain/countries'
import {
  type Signatory,
  type SignatureState,
  type SignatureWords,
  wordsOf,
} from '@/domain/signatories'
import type { Locale } from '@/locales'

import { categoryLabel } from './category-labels'

const STATES = {
  pending: 'statePending',
  confirmed: 'stateConfirmed',
  withdrawn: 'stateWithdrawn',
  rejected: 'stateRejected',
} satisfies Record<SignatureState, keyof SignatureWords>

type Props = { locale: Locale; row: Signatory; title: { text: string; lang: Locale } | undefined }

/** What was signed, by whom and where it stands. */
export const SignatureFacts = ({ locale, row, title }: Props) => {
  const words = wordsOf(locale)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <dl>
      {title && (
        <>
          <dt>{words.declaration}</dt>
          <dd lang={title.lang}>{title.text}</dd>
        </>
      )}
      <dt>{words.name}</dt>
      <dd>{row.name}</dd>
      {row.organisation && (
        <>
          <dt>{words.organisation}</dt>
          <dd>{row.organisation}</dd>
        </>
      )}
      <dt>{words.category}</dt>
      <dd>{categoryLabel(row.category, words)}</dd>
      <dt>{words.country}</dt>
      <dd>{countryName(row.country, locale)}</dd>
      <dt>{words.email}</dt>
      <dd>{row.email}</dd>
      <dt>{words.signedOn}</dt>
      <dd>{day.format(new Date(row.signedOn))}</dd>
      <dt>{words.state}</dt>
      <dd>{words[STATES[row.state]]}</dd>
    </dl>
  )
}
