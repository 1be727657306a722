'use client'

import type { MatrixDocument } from '@/domain/matrix'
import type { Locale } from '@/locales'

import { Link } from '../payload/navigation'
import { formatDay } from './describe-cell'
import { MatrixCellView } from './MatrixCellView'
import { nameCell, type StateLabels } from './types'
import type { Selection } from './use-selection'

type MatrixRowProps = {
  document: MatrixDocument
  /** What kind of document it is, in words. */
  kind: string
  row: number
  columns: readonly Locale[]
  labels: StateLabels
  selection: Selection
}

/** A document and its languages. */
export const MatrixRow = ({ columns, document, kind, labels, row, selection }: MatrixRowProps) => {
  const { collection, dueOn, languages, source, title } = document
  const href = `/admin/collections/${collection}/${document.document}?locale=${source}`
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Link href={href} lang={source} prefetch={false}>
          {title || 'without a title'}
        </Link>
        <span className="desk-matrix__kind">
          {kind}
          {dueOn && `, due ${formatDay(dueOn)}`}
        </span>
      </th>
      {columns.map((locale, column) => {
        const cell = languages.find((language) => language.locale === locale)
        return (
          cell && (
            <MatrixCellView
              {...{ cell, column, document, labels, row }}
              isChosen={selection.has(nameCell(document, locale))}
              isFocused={selection.focus.row === row && selection.focus.column === column}
              key={locale}
              onChoose={selection.click}
              onFocus={selection.focusOn}
            />
          )
        )
      })}
    </tr>
  )
}
