'use client'

import { useDeferredValue, useState } from 'react'

import type { StateLabels } from '../languages/types'
import { useMatrix } from '../languages/use-matrix'
import { Pager } from '../Pager'
import { FoundDocument } from './FoundDocument'
import type { Place } from './types'

type ItemPickerProps = {
  items: readonly Place[]
  labels: StateLabels
  isBusy: boolean
  onToggle: (item: Place, isIn: boolean) => void
}

/** Finds documents by their title and puts languages of them into the release. */
export const ItemPicker = ({ isBusy, items, labels, onToggle }: ItemPickerProps) => {
  const [text, setText] = useState('')
  const [isApproved, setIsApproved] = useState(true)
  const [page, setPage] = useState(1)
  const query = new URLSearchParams({ limit: '10', page: String(page) })
  if (text.trim()) query.set('text', text.trim())
  if (isApproved) query.set('state', 'approved')
  const { fault, value: matrix } = useMatrix(useDeferredValue(query.toString()))
  return (
    <section aria-label="Add languages" className="desk-releases__picker">
      <h2>Add languages</h2>
      <div className="desk-releases__new">
        <label>
          Title contains
          <input
            onChange={({ target }) => {
              setText(target.value)
              setPage(1)
            }}
            type="search"
            value={text}
          />
        </label>
        <label className="desk-schedule__check">
          <input
            checked={isApproved}
            onChange={({ target }) => {
              setIsApproved(target.checked)
              setPage(1)
            }}
            type="checkbox"
          />
          Only documents with something approved
        </label>
      </div>
      {fault && <p role="alert">{fault}</p>}
      {matrix?.documents.length === 0 && (
        <p>Nothing is found{isApproved ? ' that is approved' : ''}.</p>
      )}
      <ul className="desk-releases__found">
        {matrix?.documents.map((found) => (
          <FoundDocument
            found={found}
            isApproved={isApproved}
            isBusy={isBusy}
            items={items}
            key={`${found.collection}:${found.document}`}
            labels={labels}
            onToggle={onToggle}
          />
        ))}
      </ul>
      <Pager
        className="desk-releases__actions"
        label="Pages of documents"
        onTurn={setPage}
        page={page}
        totalPages={matrix?.totalPages ?? 1}
      />
    </section>
  )
}
