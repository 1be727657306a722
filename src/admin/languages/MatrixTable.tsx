'use client'

import { useEffect, useRef } from 'react'

import type { Matrix } from '@/domain/matrix'
import { getLocale, type Locale } from '@/locales'

import { MatrixRow } from './MatrixRow'
import { MatrixTotals } from './MatrixTotals'
import type { MatrixSettings } from './types'
import { useGridKeys } from './use-grid-keys'
import type { Selection } from './use-selection'

type MatrixTableProps = Pick<MatrixSettings, 'collections' | 'labels'> & {
  matrix: Matrix
  columns: readonly Locale[]
  selection: Selection
  isBusy: boolean
}

/** The roles are stated because narrow screens lay rows out otherwise, which takes them away. */
export const MatrixTable = (props: MatrixTableProps) => {
  const { collections, columns, isBusy, labels, matrix, selection } = props
  const { documents, totals } = matrix
  const table = useRef<HTMLTableElement>(null)
  const { column, row } = selection.focus
  const size = { rows: documents.length, columns: columns.length }
  const keys = useGridKeys({ selection, size })
  // The focus follows the keys, and is not taken from elsewhere.
  useEffect(() => {
    if (!table.current?.contains(document.activeElement)) return
    table.current.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus()
  }, [column, row])
  if (documents.length === 0) return null
  return (
    <div className="desk-matrix__scroll">
      <table
        aria-busy={isBusy}
        aria-label="Documents and their languages"
        aria-multiselectable
        onKeyDown={keys}
        ref={table}
        role="grid"
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Document
            </th>
            {columns.map((code) => (
              <th key={code} role="columnheader" scope="col" title={getLocale(code).englishName}>
                <abbr title={getLocale(code).englishName}>{code}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {documents.map((document, index) => (
            <MatrixRow
              {...{ columns, document, labels, selection }}
              key={`${document.collection}:${document.document}`}
              kind={
                collections.find(({ slug }) => slug === document.collection)?.label ??
                document.collection
              }
              row={index}
            />
          ))}
        </tbody>
        <MatrixTotals {...{ columns, labels, totals }} />
      </table>
    </div>
  )
}
