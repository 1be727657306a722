'use client'

import { useId } from 'react'

import type { LanguageOffer } from '@/domain/restore'
import { getLocale } from '@/locales'

import { sayLanguage } from './say-offer'

type LanguageChoiceProps = {
  isChosen: boolean
  offer: LanguageOffer
  onChoose: (isChosen: boolean) => void
}

/** One language that may come back, and what that overwrites. */
export const LanguageChoice = ({ isChosen, offer, onChoose }: LanguageChoiceProps) => {
  const id = useId()
  const { locale, refusal } = offer
  const { englishName } = getLocale(locale)
  return (
    <li className="desk-restore__choice">
      <input
        aria-describedby={`${id}-what`}
        checked={isChosen}
        disabled={Boolean(refusal)}
        id={id}
        onChange={({ target }) => onChoose(target.checked)}
        type="checkbox"
      />
      <div>
        <label htmlFor={id}>{englishName}</label>
        <p id={`${id}-what`}>{refusal ?? sayLanguage(offer)}</p>
      </div>
    </li>
  )
}
