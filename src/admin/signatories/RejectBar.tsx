'use client'

import { type FormEvent, useState } from 'react'

import { callSignatories, sentenceOf } from './call-signatories'

type Props = {
  ids: string[]
  onDone: (words: string) => void
  onFault: (words: string) => void
}

/** What is done with the chosen signatures. */
export const RejectBar = ({ ids, onDone, onFault }: Props) => {
  const [reason, setReason] = useState('')
  const act = async (path: string, body: object, words: string) => {
    try {
      const answer = await callSignatories(path, { body })
      const { changed } = (await answer.json()) as { changed: number }
      setReason('')
      onDone(`${changed} ${changed === 1 ? 'signature was' : 'signatures were'} ${words}.`)
    } catch (error) {
      onFault(sentenceOf(error))
    }
  }
  const reject = (event: FormEvent) => {
    event.preventDefault()
    void act('/reject', { ids, reason }, 'rejected')
  }
  if (ids.length === 0) return null
  return (
    <form className="desk-signatories__bar" onSubmit={reject}>
      <strong>{ids.length} chosen</strong>
      <label>
        Reason to reject
        <input
          maxLength={1000}
          minLength={3}
          onChange={({ target }) => setReason(target.value)}
          required
          value={reason}
        />
      </label>
      <button className="desk-button desk-button--first" type="submit">
        Reject as abuse
      </button>
      <button
        className="desk-button"
        onClick={() => void act('/put-back', { ids }, 'put back')}
        type="button"
      >
        Put back
      </button>
    </form>
  )
}
