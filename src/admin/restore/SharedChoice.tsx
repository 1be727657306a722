'use client'

import { useId } from 'react'

import type { RestoreOffer } from '@/domain/restore'

import { sayShared } from './say-offer'

type SharedChoiceProps = {
  isChosen: boolean
  offer: RestoreOffer['shared']
  onChoose: (isChosen: boolean) => void
}

/** What all languages share, apart from the texts. */
export const SharedChoice = ({ isChosen, offer, onChoose }: SharedChoiceProps) => {
  const id = useId()
  const lines = sayShared(offer)
  if (lines.length === 0) return null
  return (
    <div className="desk-restore__choice desk-restore__choice--shared">
      <input
        aria-describedby={`${id}-what`}
        checked={isChosen}
        disabled={Boolean(offer.refusal)}
        id={id}
        onChange={({ target }) => onChoose(target.checked)}
        type="checkbox"
      />
      <div>
        <label htmlFor={id}>Layout and files, for all languages</label>
        <div id={`${id}-what`}>
          {offer.refusal ? <p>{offer.refusal}</p> : lines.map((line) => <p key={line}>{line}</p>)}
        </div>
      </div>
    </div>
  )
}
