'use client'

import { useEffect, useState } from 'react'

import { Link } from '../payload/navigation'
import { type Action, ACTION_NAMES, ACTIONS, legalFor, namePicked } from './actions'
import { ActionForm } from './ActionForm'
import type { Selection } from './use-selection'

type ActionBarProps = {
  selection: Selection
  reload: () => void
}

const HELP =
  'Click or Space chooses a cell, Shift with click or arrows a range, A a row; Enter opens the document in that language.'

/** What can be done with the chosen cells: only what is legal for this person is offered. */
export const ActionBar = ({ reload, selection }: ActionBarProps) => {
  const { clear, focused, picked } = selection
  const [action, setAction] = useState<Action>()
  const [done, setDone] = useState('')
  const legal = action ? legalFor(action, picked) : []
  useEffect(() => {
    if (picked.length > 0) setDone('')
    else setAction(undefined)
  }, [picked.length])
  const finish = (message: string) => {
    setAction(undefined)
    clear()
    setDone(message)
    reload()
  }
  const [one] = picked.length === 1 ? picked : focused && picked.length === 0 ? [focused] : []
  return (
    <section
      aria-label="Actions"
      className={`desk-matrix__actions${picked.length > 0 ? ' desk-matrix__actions--open' : ''}`}
    >
      <p role="status">{done || (picked.length > 0 ? `${picked.length} chosen` : HELP)}</p>
      <div className="desk-matrix__buttons">
        {ACTION_NAMES.map((name) => {
          const count = legalFor(name, picked).length
          if (picked.length === 0) return null
          return (
            <button
              aria-expanded={action === name}
              className="desk-matrix__button"
              disabled={count === 0}
              key={name}
              onClick={() => setAction(action === name ? undefined : name)}
              title={count === 0 ? 'Not legal for you now in any of the chosen' : undefined}
              type="button"
            >
              {ACTIONS[name].label}
              {count > 0 && count < picked.length && ` ${count} of ${picked.length}`}
            </button>
          )
        })}
        {one && (
          <>
            <Link
              href={`/admin/collections/${one.collection}/${one.document}?locale=${one.locale}`}
              prefetch={false}
            >
              Open {namePicked(one)}
            </Link>
          </>
        )}
        {picked.length > 0 && (
          <button className="desk-matrix__button" onClick={clear} type="button">
            Let go
          </button>
        )}
      </div>
      {action && legal.length > 0 && (
        <ActionForm
          action={action}
          key={action}
          onCancel={() => setAction(undefined)}
          onDone={finish}
          picked={legal}
        />
      )}
    </section>
  )
}
