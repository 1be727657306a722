'use client'

import type { ShownRelease } from '@/domain/releases'

import { countStatuses, sayWhatGoesLive, sayWhen } from './say-release'
import { RELEASE_SIGNS } from './types'

/** Where a release stands: its state, why it failed, and what of it goes live. */
export const ReleaseSummary = ({ release }: { release: ShownRelease }) => {
  const { actions, byName, items, problem, shared, state } = release
  return (
    <>
      <p>
        <span className={`desk-release desk-release--${state}`}>
          <span aria-hidden>{RELEASE_SIGNS[state].sign}</span> {RELEASE_SIGNS[state].label}
        </span>{' '}
        {sayWhen(release)}
        {byName ? `, by ${byName}` : ''}
      </p>
      {problem && (
        <p className="desk-schedule__fault">
          <strong>Nothing went live.</strong> {problem}
        </p>
      )}
      {items.length > 0 && actions.includes('change') && (
        <p>
          {sayWhatGoesLive(items, shared)} <strong>{countStatuses(items)}.</strong>
        </p>
      )}
    </>
  )
}
