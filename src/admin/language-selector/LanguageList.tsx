'use client'

import type { Locale } from '@/locales'

import { useCurrentLanguage } from '../use-current-language'
import { useLanguageHref } from '../use-language-href'
import type { LanguageGroup } from './group-languages'
import { LanguageOption } from './LanguageOption'

type LanguageListProps = {
  activeId: string | undefined
  groups: LanguageGroup[]
  id: string
  idOf: (code: Locale) => string
  onClose: () => void
  onSwitch: (code: Locale) => void
}

/** The list itself; focus stays in the field above it. */
export const LanguageList = (props: LanguageListProps) => {
  const { activeId, groups, id, idOf, onClose, onSwitch } = props
  const current = useCurrentLanguage()
  const hrefOf = useLanguageHref()
  return (
    <div
      aria-label="Languages"
      className="desk-languages__list"
      id={id}
      // Closed also when Payload stops the click, so that its question is not covered.
      onClickCapture={() => setTimeout(onClose)}
      onMouseDown={(event) => event.preventDefault()}
      role="listbox"
    >
      {groups.map(({ heading, languages }) => (
        <div aria-label={heading} key={heading} role="group">
          <div aria-hidden="true" className="desk-languages__heading">
            {heading}
          </div>
          {languages.map((language) => (
            <LanguageOption
              href={hrefOf(language.code)}
              id={idOf(language.code)}
              isActive={idOf(language.code) === activeId}
              isCurrent={language === current}
              key={language.code}
              language={language}
              onSwitch={() => onSwitch(language.code)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
