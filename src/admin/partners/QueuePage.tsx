'use client'

import { useState } from 'react'

import type { ApplicationQueue, QueueState } from '@/domain/partners'

import { useApi } from '../api/use-api'
import { useRouter, useSearchParams } from '../payload/navigation'
import { ApplicationPage } from './ApplicationPage'
import { QueueList } from './QueueList'
import type { QueueWords } from './types'

const HERE = '/admin/partners-queue'
const STATES: readonly QueueState[] = [
  'waiting',
  'change-asked',
  'approved',
  'rejected',
  'withdrawn',
]

const pathOf = (state: QueueState, id?: string): string =>
  `${HERE}?state=${state}${id ? `&application=${encodeURIComponent(id)}` : ''}`

/** The applications of a state, or the one that the address names. */
export const QueuePage = (words: QueueWords) => {
  const params = useSearchParams()
  const { push } = useRouter()
  const { call } = useApi()
  const [said, setSaid] = useState('')
  const state = STATES.find((each) => each === params.get('state')) ?? 'waiting'
  const id = params.get('application')
  const openNext = async (done: string) => {
    const waiting = await call<ApplicationQueue>('/partners/queue?state=waiting&limit=1')
    const { applications, total } = waiting
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
      <p className={said ? 'desk-queue__said' : 'desk-spoken'} role="status">
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
