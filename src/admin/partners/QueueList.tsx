'use client'

import { useState } from 'react'

import { countryName } from '@/domain/countries'
import type { ApplicationSummary, QueueState } from '@/domain/partners'

import { Pager } from '../Pager'
import { sayAge } from './say-age'
import type { QueueWords } from './types'
import { useQueue } from './use-queue'

type QueueListProps = {
  state: QueueState
  states: readonly QueueState[]
  words: QueueWords
  pathOf: (state: QueueState, id?: string) => string
  onOpen: (id: string) => void
  onState: (state: QueueState) => void
}

type ItemProps = Pick<QueueListProps, 'onOpen' | 'pathOf' | 'state' | 'words'> & {
  item: ApplicationSummary
}

const Item = ({ item, onOpen, pathOf, state, words }: ItemProps) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      <a
        href={pathOf(state, item.id)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return
          event.preventDefault()
          onOpen(item.id)
        }}
      >
        {item.organisation}
      </a>
      {item.isChange && <span className="desk-queue__mark">change of a partner</span>}
    </th>
    <td role="cell">{words.kinds[item.kind]}</td>
    <td role="cell">{countryName(item.country)}</td>
    <td role="cell">{words.languages[item.language]}</td>
    <td role="cell">
      <time dateTime={item.since}>{sayAge(item.since)}</time>
    </td>
  </tr>
)

/** Applications in one state; those that wait longest stand first. */
export const QueueList = ({ onState, states, ...list }: QueueListProps) => {
  const [page, setPage] = useState(1)
  const { state, words } = list
  const { fault, reload, value } = useQueue(state, page)
  return (
    <>
      <h1>Partners to decide about</h1>
      <div aria-label="State" className="desk-queue__states" role="group">
        {states.map((each) => (
          <button
            aria-pressed={each === state}
            className="desk-button"
            key={each}
            onClick={() => onState(each)}
            type="button"
          >
            {words.states[each]} {value && <strong>{value.counts[each]}</strong>}
          </button>
        ))}
      </div>
      {fault && (
        <p role="alert">
          {fault}{' '}
          <button className="desk-button" onClick={reload} type="button">
            Try again
          </button>
        </p>
      )}
      {!value && !fault && <p role="status">Loading …</p>}
      {value?.applications.length === 0 && <p>There is none.</p>}
      {value && value.applications.length > 0 && (
        <table className="desk-queue__table" role="table">
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              <th scope="col">Kind</th>
              <th scope="col">Country</th>
              <th scope="col">Language</th>
              <th scope="col">Since</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {value.applications.map((item) => (
              <Item {...list} item={item} key={item.id} />
            ))}
          </tbody>
        </table>
      )}
      <Pager
        className="desk-queue__pages"
        label="Pages of applications"
        onTurn={setPage}
        page={page}
        totalPages={value?.totalPages ?? 1}
      />
    </>
  )
}
