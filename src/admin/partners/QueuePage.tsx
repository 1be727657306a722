'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'

import { ApplicationPage } from './ApplicationPage'
import { callQueue } from './call-queue'
import { QueueList } from './QueueList'
import type { Queue, QueueWords, ShownState } from './types'

const HERE = '/admin/partners-queue'
const STATES: readonly ShownState[] = [
  'waiting',
  'change-asked',
  'approved',
  'rejected',
  'withdrawn',
]

const pathOf = (state: ShownState, id?: string): string =>
  `${HERE}?state=${state}${id ? `&application=${encodeURIComponent(id)}` : ''}`

/** The applications of a state, or the one that the address names. */
export const QueuePage = (words: QueueWords) => {
  const params = useSearchParams()
  const { push } = useRouter()
  const [said, setSaid] = useState('')
  const state = STATES.find((each) => each === params.get('state')) ?? 'waiting'
  const id = params.get('application')
  const openNext = async (done: string) => {
    const { applications, total } = await callQueue<Queue>('?state=waiting&limit=1')
    const [next] = applications
    setSaid(next ? `${done} Next of ${total}: ${next.organisation}.` : `${done} Nobody waits.`)
    push(pathOf('waiting', next?.id))
  }
  // It is decided all the same: the list tells what is wrong now.
  const openList = (done: string) => {
    setSaid(done)
    push(pathOf('waiting'))
  }
  return (
    <>
      <p className={said ? 'desk-queue__said' : 'sr-only'} role="status">
        {said}
      </p>
      {id ? (
        <ApplicationPage
          id={id}
          key={id}
          onDecided={(done) => void openNext(done).catch(() => openList(done))}
          onLeave={() => push(pathOf(state))}
          words={words}
        />
      ) : (
        <QueueList
          key={state}
          onOpen={(chosen) => {
            setSaid('')
            push(pathOf(state, chosen))
          }}
          onState={(chosen) => push(pathOf(chosen))}
          pathOf={pathOf}
          state={state}
          states={STATES}
          words={words}
        />
      )}
    </>
  )
}
