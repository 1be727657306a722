'use client'

import { useMemo } from 'react'

import { LOCALE_CODES } from '@/locales'

import { ActionBar } from './ActionBar'
import { ColumnChooser } from './ColumnChooser'
import { writeFilters } from './filters'
import { MatrixFilters } from './MatrixFilters'
import { MatrixLegend } from './MatrixLegend'
import { MatrixPaging } from './MatrixPaging'
import { MatrixTable } from './MatrixTable'
import type { MatrixSettings } from './types'
import { useColumns } from './use-columns'
import { useFilters } from './use-filters'
import { useMatrix } from './use-matrix'
import { useSelection } from './use-selection'

const NONE: never[] = []

/** Documents × languages, with filters, totals and actions on chosen cells. */
export const LanguagesMatrix = (settings: MatrixSettings) => {
  const { isEditor, labels, ownLanguages } = settings
  const { change, filters, reset } = useFilters()
  const { fault, isLoading, reload, value: matrix } = useMatrix(writeFilters(filters))
  const defaults = isEditor || ownLanguages.length === 0 ? LOCALE_CODES : ownLanguages
  const { choose, columns } = useColumns(defaults)
  const documents = matrix?.documents ?? NONE
  const selection = useSelection(useMemo(() => ({ columns, documents }), [columns, documents]))
  return (
    <>
      <MatrixFilters {...{ change, filters, reset, settings }} />
      <MatrixLegend {...{ change, filters, labels }} />
      <ColumnChooser {...{ choose, columns, ownLanguages }} />
      <div className="desk-matrix__note" role="status">
        {!isLoading && fault && (
          <>
            The matrix could not be loaded: {fault}{' '}
            <button className="desk-matrix__button" onClick={reload} type="button">
              Try again
            </button>
          </>
        )}
        {isLoading && 'Loading …'}
        {!isLoading && !fault && matrix && <MatrixPaging {...{ change, matrix }} />}
      </div>
      {matrix && (
        <MatrixTable
          {...{ columns, labels, matrix, selection }}
          collections={settings.collections}
          isBusy={isLoading}
        />
      )}
      <ActionBar reload={reload} selection={selection} />
    </>
  )
}
