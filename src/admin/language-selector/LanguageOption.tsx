'use client'

import type { LocaleEntry } from '@/locales'

import { Link } from '../payload/navigation'

type LanguageOptionProps = {
  id: string
  href: string
  language: LocaleEntry
  isActive: boolean
  isCurrent: boolean
  onSwitch: () => void
}

/** A link, so that Payload asks first when a text has not been saved. */
export const LanguageOption = (props: LanguageOptionProps) => {
  const { href, id, isActive, isCurrent, language, onSwitch } = props
  const { code, englishName, ownName } = language
  return (
    <Link
      aria-selected={isCurrent}
      className={isActive ? 'desk-language desk-language--active' : 'desk-language'}
      href={href}
      id={id}
      onClick={onSwitch}
      prefetch={false}
      role="option"
      tabIndex={-1}
    >
      <span aria-hidden="true" className="desk-language__sign">
        {isCurrent ? '✓' : ''}
      </span>
      <span lang={code}>{ownName}</span>
      <span className="desk-language__english">{englishName === ownName ? '' : englishName}</span>
      <span className="desk-language__code">{code}</span>
    </Link>
  )
}
