'use client'

import { FILE_STATE_LABELS, FILE_STATES, type Report } from '@/domain/missing-files'
import { getLocale } from '@/locales'

import { toggleValue } from '../languages/filters'
import type { Filters } from './report-filters'

type ReportChipsProps = {
  report: Report
  filters: Filters
  change: (change: Filters) => void
}

type ChipProps = { name: string; count: number; isOn: boolean; onToggle: () => void }

const Chip = ({ count, isOn, name, onToggle }: ChipProps) => (
  <button aria-pressed={isOn} className="desk-files__chip" onClick={onToggle} type="button">
    {name} <b>{count}</b>
  </button>
)

const holds = (list: string | undefined, value: string): boolean =>
  list?.split(',').includes(value) ?? false

/** How many are missing, by state and by language; each chip narrows to itself. */
export const ReportChips = ({ change, filters, report }: ReportChipsProps) => (
  <>
    <div aria-label="States" className="desk-files__chips" role="group">
      {FILE_STATES.map((state) => (
        <Chip
          count={report.states[state]}
          isOn={holds(filters.state, state)}
          key={state}
          name={FILE_STATE_LABELS[state]}
          onToggle={() => change({ state: toggleValue(filters.state, state) })}
        />
      ))}
    </div>
    <div aria-label="Languages" className="desk-files__chips" role="group">
      {report.languages
        .filter(({ count, locale }) => count > 0 || holds(filters.language, locale))
        .map(({ count, locale }) => (
          <Chip
            count={count}
            isOn={holds(filters.language, locale)}
            key={locale}
            name={getLocale(locale).englishName}
            onToggle={() => change({ language: toggleValue(filters.language, locale) })}
          />
        ))}
    </div>
  </>
)
