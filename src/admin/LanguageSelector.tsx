'use client'

import { ChevronIcon, useRouteTransition } from '@payloadcms/ui'
import { type FocusEvent, useRef, useState } from 'react'

import type { Locale } from '@/locales'

import { LanguagePopup } from './language-selector/LanguagePopup'
import { usePausedForm } from './language-selector/use-paused-form'
import { useCurrentLanguage } from './use-current-language'

/** In the header, in place of Payload's list of languages: shows the current one, finds by typing. */
export const LanguageSelector = () => {
  const { code, ownName } = useCurrentLanguage()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<Locale>()
  const { isTransitioning } = useRouteTransition()
  usePausedForm(isTransitioning && chosen !== undefined && chosen !== code)
  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  return (
    <div className="desk-languages" onBlur={closeWhenLeft}>
      <button
        aria-expanded={isOpen}
        aria-haspopup="listbox"
        className="desk-languages__button"
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => event.key === 'ArrowDown' && setIsOpen(true)}
        ref={button}
        type="button"
      >
        <span className="desk-spoken">Language of the texts: </span>
        <span className="desk-languages__name" lang={code}>
          {ownName}
        </span>
        <span className="desk-language__code">{code}</span>
        <ChevronIcon />
      </button>
      {isOpen && <LanguagePopup onClose={close} onSwitch={setChosen} />}
    </div>
  )
}
