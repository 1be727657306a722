'use client'

import { useDeferredValue, useState } from 'react'

import { getLocale } from '@/locales'

import { useMatrix } from '../languages/use-matrix'
import type { Place, StateLabels } from './types'

type ItemPickerProps = {
  items: readonly Place[]
  labels: StateLabels
  isBusy: boolean
  onToggle: (item: Place, isIn: boolean) => void
}

const isSame = (one: Place, other: Place): boolean =>
  one.collection === other.collection &&
  one.document === other.document &&
  one.locale === other.locale

/** Finds documents by their title and puts languages of them into the release. */
export const ItemPicker = ({ isBusy, items, labels, onToggle }: ItemPickerProps) => {
  const [text, setText] = useState('')
  const [isApproved, setIsApproved] = useState(true)
  const [page, setPage] = useState(1)
  const query = new URLSearchParams({ limit: '10', page: String(page) })
  if (text.trim()) query.set('text', text.trim())
  if (isApproved) query.set('state', 'approved')
  const { fault, matrix, status } = useMatrix(useDeferredValue(query.toString()))
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
      {status === 'failed' && <p role="alert">{fault}</p>}
      {matrix?.documents.length === 0 && (
        <p>Nothing is found{isApproved ? ' that is approved' : ''}.</p>
      )}
      <ul className="desk-releases__found">
        {matrix?.documents.map((found) => (
          <li key={`${found.collection}:${found.document}`}>
            <span>{found.title || found.document}</span>
            <span className="desk-releases__languages">
              {found.languages
                .filter(({ state }) => !isApproved || state === 'approved')
                .map(({ locale, state }) => {
                  const place = {
                    collection: found.collection,
                    document: found.document,
                    locale,
                  }
                  const isIn = items.some((item) => isSame(item, place))
                  const words = `${getLocale(locale).englishName}: ${labels[state].label}`
                  return (
                    <button
                      aria-label={words}
                      aria-pressed={isIn}
                      className={`desk-state desk-state--${state} desk-releases__language`}
                      disabled={isBusy}
                      key={locale}
                      onClick={() => onToggle(place, !isIn)}
                      title={words}
                      type="button"
                    >
                      {isIn ? '☑' : labels[state].sign} {locale}
                    </button>
                  )
                })}
            </span>
          </li>
        ))}
      </ul>
      {(matrix?.totalPages ?? 1) > 1 && (
        <nav aria-label="Pages of documents" className="desk-releases__actions">
          <button
            className="desk-button"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
            type="button"
          >
            Before
          </button>
          <span>
            Page {page} of {matrix?.totalPages}
          </span>
          <button
            className="desk-button"
            disabled={page >= (matrix?.totalPages ?? 1)}
            onClick={() => setPage(page + 1)}
            type="button"
          >
            Next
          </button>
        </nav>
      )}
    </section>
  )
}
