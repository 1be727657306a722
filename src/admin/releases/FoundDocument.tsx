'use client'

import type { MatrixDocument } from '@/domain/matrix'
import { getLocale } from '@/locales'

import type { StateLabels } from '../languages/types'
import type { Place } from './types'

type FoundDocumentProps = {
  found: MatrixDocument
  items: readonly Place[]
  labels: StateLabels
  isApproved: boolean
  isBusy: boolean
  onToggle: (item: Place, isIn: boolean) => void
}

const isSame = (one: Place, other: Place): boolean =>
  one.collection === other.collection &&
  one.document === other.document &&
  one.locale === other.locale

/** A document that was found, with a button for each language to put in or take out. */
export const FoundDocument = (props: FoundDocumentProps) => {
  const { found, isApproved, isBusy, items, labels, onToggle } = props
  const { collection, document, languages, title } = found
  const offered = languages.filter(({ state }) => !isApproved || state === 'approved')
  return (
    <li>
      <span>{title || document}</span>
      <span className="desk-releases__languages">
        {offered.map(({ locale, state }) => {
          const place = { collection, document, locale }
          const isIn = items.some((item) => isSame(item, place))
          const words = `${getLocale(locale).englishName}: ${labels[state].label}`
          return (
            <button
              aria-label={words}
              aria-pressed={isIn}
              className={`desk-state desk-state--${state} desk-releases__language`}
              disabled={isBusy}
              key={locale}
              onClick={() => onToggle(place, !isIn)}
              title={words}
              type="button"
            >
              {isIn ? '☑' : labels[state].sign} {locale}
            </button>
          )
        })}
      </span>
    </li>
  )
}
