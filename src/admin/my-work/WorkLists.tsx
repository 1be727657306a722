'use client'

import { useState } from 'react'

import { useMyWork } from './use-my-work'
import { WorkSection } from './WorkSection'

const goTo = (id: string) => {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** The cards with their numbers, then the lists. */
export const WorkLists = () => {
  const { fault, lists, reload, turn } = useMyWork()
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState('')
  const onDone = (words: string) => {
    setSaid(words)
    setRefused('')
    reload()
  }
  const onFault = (words: string) => {
    setSaid('')
    setRefused(words)
    reload()
  }
  return (
    <>
      {fault && (
        <p role="alert">
          Your work could not be brought up to date: {fault}{' '}
          <button className="desk-button" onClick={() => reload()} type="button">
            Try again
          </button>
        </p>
      )}
      {refused && <p role="alert">{refused}</p>}
      <p className={said ? 'desk-work__said' : 'desk-spoken'} role="status">
        {said || (lists ? '' : 'Loading your work')}
      </p>
      {lists && (
        <ul className="desk-work__cards">
          {lists.map(({ name, title, total }) => (
            <li key={name}>
              <button
                className={`desk-work__card${total > 0 ? '' : ' desk-work__card--none'}`}
                onClick={() => goTo(`work-${name}`)}
                type="button"
              >
                <strong>{total}</strong> {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {lists?.map((list) => (
        <WorkSection
          key={list.name}
          list={list}
          onDone={onDone}
          onFault={onFault}
          onTurn={(name, page) => void turn(name, page)}
        />
      ))}
    </>
  )
}
