'use client'

import type { ShownRow } from '@/domain/workflow'

import { Link } from '../payload/navigation'
import { describeState } from './describe-state'

type StripLanguageProps = {
  href: string
  isCurrent: boolean
  /** One of the 24 is reached with Tab, the others with the arrows. */
  isReached: boolean
  language: ShownRow
}

/** One language: a link, so that Payload asks first when a text has not been saved. */
export const StripLanguage = ({ href, isCurrent, isReached, language }: StripLanguageProps) => {
  const { locale, outdated, sign, state } = language
  const words = describeState(language)
  return (
    <li>
      <Link
        aria-current={isCurrent ? 'true' : undefined}
        aria-label={words}
        className={`desk-strip__language desk-state--${state}`}
        href={href}
        prefetch={false}
        tabIndex={isReached ? 0 : -1}
        title={words}
      >
        <span aria-hidden="true" className="desk-strip__sign">
          {sign}
        </span>
        <span>{locale}</span>
        {outdated && (
          <span aria-hidden="true" className="desk-strip__outdated">
            !
          </span>
        )}
      </Link>
    </li>
  )
}
