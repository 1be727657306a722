'use client'

import { type Filters, toggleValue } from './filters'
import type { StateLabels } from './types'

type MatrixLegendProps = {
  labels: StateLabels
  filters: Filters
  change: (change: Filters) => void
}

/** What the signs mean; each is also a button that shows only documents with such a language. */
export const MatrixLegend = ({ change, filters, labels }: MatrixLegendProps) => {
  const chosen = filters.state?.split(',') ?? []
  return (
    <div aria-label="States: choose to filter" className="desk-matrix__legend" role="group">
      {Object.entries(labels).map(([state, { label, sign }]) => (
        <button
          aria-pressed={chosen.includes(state)}
          key={state}
          onClick={() => change({ state: toggleValue(filters.state, state) })}
          type="button"
        >
          <span aria-hidden="true" className={`desk-state desk-state--${state}`}>
            {sign}
          </span>
          {label}
        </button>
      ))}
      <button
        aria-pressed={filters.outdated === 'true'}
        onClick={() => change({ outdated: filters.outdated === 'true' ? '' : 'true' })}
        type="button"
      >
        <span aria-hidden="true" className="desk-state">
          <b className="desk-state__outdated">!</b>
        </span>
        Outdated
      </button>
      <span>
        <span aria-hidden="true" className="desk-state desk-state--live" />
        Readers see an older text
      </span>
      <span>
        <span aria-hidden="true" className="desk-state desk-state--source" />
        Source
      </span>
    </div>
  )
}
