'use client'

import type { LanguageTotal } from '@/domain/matrix'
import type { State } from '@/domain/workflow'
import { getLocale, type Locale } from '@/locales'

import type { StateLabels } from './types'

type MatrixTotalsProps = {
  totals: LanguageTotal[]
  columns: readonly Locale[]
  labels: StateLabels
}

type LineProps = {
  label: string
  sign: string
  className: string
  columns: readonly Locale[]
  countOf: (locale: Locale) => number
}

const Line = ({ className, columns, countOf, label, sign }: LineProps) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      <span aria-hidden="true" className={className}>
        {sign}
      </span>{' '}
      {label}
    </th>
    {columns.map((locale) => (
      <td
        aria-label={`${getLocale(locale).englishName}: ${countOf(locale)}`}
        key={locale}
        role="gridcell"
      >
        <span className="desk-matrix__code">{locale}</span>
        {countOf(locale) || ''}
      </td>
    ))}
  </tr>
)

/** How many of all documents found are in each state, for each language. */
export const MatrixTotals = ({ columns, labels, totals }: MatrixTotalsProps) => {
  const of = (locale: Locale) => totals.find((total) => total.locale === locale)
  const states = (Object.keys(labels) as State[]).filter((state) =>
    columns.some((locale) => of(locale)?.states[state]),
  )
  return (
    <tfoot role="rowgroup">
      {states.map((state) => (
        <Line
          className={`desk-state desk-state--${state}`}
          columns={columns}
          countOf={(locale) => of(locale)?.states[state] ?? 0}
          key={state}
          label={labels[state].label}
          sign={labels[state].sign}
        />
      ))}
      <Line
        className="desk-state desk-state__outdated"
        columns={columns}
        countOf={(locale) => of(locale)?.outdated ?? 0}
        label="Outdated"
        sign="!"
      />
    </tfoot>
  )
}
