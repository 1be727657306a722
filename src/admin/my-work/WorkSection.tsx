'use client'

import type { ListName, ShownList } from '@/domain/my-work'

import { Pager } from '../Pager'
import { QueueTable } from './QueueTable'
import { WorkTable } from './WorkTable'

type WorkSectionProps = {
  list: ShownList
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
      <Pager
        className="desk-work__pages"
        label={`Pages of “${title}”`}
        onTurn={(to) => onTurn(name, to)}
        page={page}
        totalPages={totalPages}
      />
    </section>
  )
}
