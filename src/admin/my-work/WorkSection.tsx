'use client'

import type { ListName } from '@/domain/my-work'

import { QueueTable } from './QueueTable'
import type { WorkList } from './types'
import { WorkTable } from './WorkTable'

type WorkSectionProps = {
  list: WorkList
  onDone: (words: string) => void
  onFault: (words: string) => void
  onTurn: (list: ListName, page: number) => void
}

/** One list with its heading and pages, or the words that there is nothing. */
export const WorkSection = ({ list, onDone, onFault, onTurn }: WorkSectionProps) => {
  const { empty, name, page, title, total, totalPages } = list
  return (
    <section aria-labelledby={`work-${name}`} className="desk-work__list">
      <h3 id={`work-${name}`} tabIndex={-1}>
        {title} <span className="desk-work__total">{total}</span>
      </h3>
      {total === 0 && <p className="desk-work__empty">{empty}</p>}
      {total > 0 && list.kind === 'texts' && (
        <WorkTable list={list} onDone={onDone} onFault={onFault} />
      )}
      {total > 0 && list.kind === 'queue' && <QueueTable list={list} />}
      {totalPages > 1 && (
        <nav aria-label={`Pages of “${title}”`} className="desk-work__pages">
          <button
            className="desk-button"
            disabled={page <= 1}
            onClick={() => onTurn(name, page - 1)}
            type="button"
          >
            Previous
          </button>
          <span>
            Page {page} of {totalPages}
          </span>
          <button
            className="desk-button"
            disabled={page >= totalPages}
            onClick={() => onTurn(name, page + 1)}
            type="button"
          >
            Next
          </button>
        </nav>
      )}
    </section>
  )
}
