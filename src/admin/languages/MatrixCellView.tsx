'use client'

import type { MouseEvent } from 'react'

import type { MatrixCell, MatrixDocument } from '@/domain/matrix'

import { useRouter } from '../payload/navigation'
import { describeCell } from './describe-cell'
import type { Position, StateLabels } from './types'

type MatrixCellViewProps = Position & {
  cell: MatrixCell
  document: MatrixDocument
  labels: StateLabels
  isChosen: boolean
  isFocused: boolean
  onChoose: (at: Position, event: MouseEvent) => void
  onFocus: (at: Position) => void
}

const classesOf = ({ live, locale, state }: MatrixCell, source: string): string =>
  [
    'desk-state',
    `desk-state--${state}`,
    live && state !== 'published' && 'desk-state--live',
    locale === source && 'desk-state--source',
  ]
    .filter(Boolean)
    .join(' ')

/**
 * One language of a document. A click chooses it, as it does files on a desktop; a double click,
 * Enter, or a click with Ctrl opens the document in the language.
 */
export const MatrixCellView = (props: MatrixCellViewProps) => {
  const { cell, column, document, isChosen, isFocused, labels, onChoose, onFocus, row } = props
  const { collection, source, title } = document
  const { push } = useRouter()
  const href = `/admin/collections/${collection}/${document.document}?locale=${cell.locale}`
  const words = describeCell(cell, { labels, source, title })
  const click = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) return
    event.preventDefault()
    // Enter on the cell clicks the link by program, and that opens it.
    if (event.detail === 0) push(href)
    else onChoose({ column, row }, event)
  }
  return (
    <td
      aria-label={words}
      aria-selected={isChosen}
      data-cell={`${row}:${column}`}
      onDoubleClick={() => push(href)}
      onFocus={() => isFocused || onFocus({ column, row })}
      role="gridcell"
      tabIndex={isFocused ? 0 : -1}
      title={words}
    >
      <a className={classesOf(cell, source)} href={href} onClick={click} tabIndex={-1}>
        <span className="desk-matrix__code">{cell.locale}</span>
        <span aria-hidden="true">{labels[cell.state].sign}</span>
        {cell.outdated && (
          <b aria-hidden="true" className="desk-state__outdated">
            !
          </b>
        )}
      </a>
    </td>
  )
}
