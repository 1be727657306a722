'use client'

import { useState } from 'react'

import type { RestoreOffer } from '@/domain/restore'
import type { Locale } from '@/locales'

import { LanguageChoice } from './LanguageChoice'
import { differs, saySame } from './say-offer'
import { SharedChoice } from './SharedChoice'
import type { Choice } from './use-restore'

type RestoreChoiceProps = {
  isBusy: boolean
  /** The language on screen, which is chosen at first. */
  locale: Locale
  offer: RestoreOffer
  onClose: () => void
  onRestore: (choice: Choice) => void
}

const startWith = (offer: RestoreOffer, locale: Locale): Locale[] =>
  offer.languages
    .filter((language) => language.locale === locale && !language.refusal && differs(language))
    .map((language) => language.locale)

/** Restoring is the first choice only where it throws nothing away. */
const isHarmless = ({ languages, shared }: RestoreOffer, choice: Choice): boolean =>
  (!choice.shared || shared.deleted.length + shared.changed.length === 0) &&
  languages
    .filter(({ locale }) => choice.locales.includes(locale))
    .every(({ overwritten }) => overwritten.length === 0)

const classOf = (isFirst: boolean): string =>
  isFirst ? 'desk-button desk-button--first' : 'desk-button'

/** Which languages come back, and what each of them overwrites. */
export const RestoreChoice = (props: RestoreChoiceProps) => {
  const { isBusy, locale, offer, onClose, onRestore } = props
  const [locales, setLocales] = useState(() => startWith(offer, locale))
  const [shared, setShared] = useState(!offer.hasTexts)
  const choice = { locales, shared }
  const differing = offer.languages.filter(differs)
  const choose = (code: Locale, isChosen: boolean) =>
    setLocales([...locales.filter((other) => other !== code), ...(isChosen ? [code] : [])])
  return (
    <>
      {offer.hasTexts && (
        <fieldset className="desk-restore__languages">
          <legend>Texts of these languages</legend>
          <ul>
            {differing.map((language) => (
              <LanguageChoice
                isChosen={locales.includes(language.locale)}
                key={language.locale}
                offer={language}
                onChoose={(isChosen) => choose(language.locale, isChosen)}
              />
            ))}
          </ul>
          <p>{saySame(offer.languages)}</p>
        </fieldset>
      )}
      <SharedChoice isChosen={shared} offer={offer.shared} onChoose={setShared} />
      <p>What is overwritten stays in the versions. Nothing else is touched.</p>
      <div className="desk-restore__buttons">
        <button className={classOf(!isHarmless(offer, choice))} onClick={onClose} type="button">
          Leave all as it is
        </button>
        <button
          className={classOf(isHarmless(offer, choice))}
          disabled={isBusy || (locales.length === 0 && !shared)}
          onClick={() => onRestore(choice)}
          type="button"
        >
          Restore what is chosen
        </button>
      </div>
    </>
  )
}
