'use client'

import type { Matrix } from '@/domain/matrix'

import type { Filters } from './filters'

type MatrixPagingProps = {
  matrix: Matrix
  change: (change: Filters) => void
}

/** How many documents there are, and the way to the others. */
export const MatrixPaging = ({ change, matrix }: MatrixPagingProps) => {
  const { page, totalDocuments, totalPages } = matrix
  const turn = (to: number, label: string) => (
    <button
      className="desk-matrix__button"
      disabled={to < 1 || to > totalPages}
      onClick={() => change({ page: to === 1 ? '' : `${to}` })}
      type="button"
    >
      {label}
    </button>
  )
  if (totalDocuments === 0) return <>No document is like that.</>
  return (
    <>
      {totalDocuments.toLocaleString('en')} {totalDocuments === 1 ? 'document' : 'documents'}
      {totalPages > 1 && (
        <>
          , page {page} of {totalPages} {turn(page - 1, 'Previous')} {turn(page + 1, 'Next')}
        </>
      )}
    </>
  )
}
