'use client'

import type { Readiness } from './readiness'

type WhatGoesLiveProps = {
  englishName: string
  isSharedChosen: boolean
  onChooseShared: (isChosen: boolean) => void
  readiness: Readiness
}

/** Says in words what readers will get. */
export const WhatGoesLive = (props: WhatGoesLiveProps) => {
  const { englishName, isSharedChosen, onChooseShared, readiness } = props
  const { isFirst, sharedChanges } = readiness
  return (
    <div className="desk-live">
      <p>
        <strong>Publish:</strong> the {englishName} of this entry goes live; no other language does.
        {isFirst && ' It is the first language: what all languages share goes live with it.'}
      </p>
      {sharedChanges.length > 0 && (
        <label className="desk-live__shared">
          <input
            checked={isSharedChosen}
            onChange={({ target }) => onChooseShared(target.checked)}
            type="checkbox"
          />
          <span>
            Shared parts changed since: {sharedChanges.join(', ')}. Publish these too, for all
            languages that are live.
          </span>
        </label>
      )}
    </div>
  )
}
