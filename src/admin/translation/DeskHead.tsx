import type { ShownTexts } from '@/domain/translation'
import { getLocale, isLocale } from '@/locales'

import { formatTime } from '../document/format-time'
import { Link } from '../payload/navigation'
import type { TranslationPlace } from './types'

/** "English", whatever code the source has. */
export const nameSource = (code: string): string =>
  isLocale(code) ? getLocale(code).englishName : code

type DeskHeadProps = { place: TranslationPlace; shown: ShownTexts; source: string }

/** Which document is translated from what to what, where it stands and what was asked for. */
export const DeskHead = ({ place, shown, source }: DeskHeadProps) => (
  <header>
    <h1>{shown.title}</h1>
    <p>
      {nameSource(source)} → <strong>{place.target.englishName}</strong> · {shown.label}
      {shown.outdated && ' · ⚠ source changed since'}
      {shown.dueOn && ` · due ${formatTime(shown.dueOn).split(',')[0] ?? ''}`} ·{' '}
      <Link href={place.editUrl}>Open the document</Link>
    </p>
    {shown.message && (
      <p>
        <strong>Asked for:</strong> {shown.message}
      </p>
    )}
  </header>
)
