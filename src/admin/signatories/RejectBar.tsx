'use client'

import { type FormEvent, useState } from 'react'

import type { ChangedSignatures } from '@/domain/signatories'

import { sayError } from '../api/api-error'
import { type ApiPath, useApi } from '../api/use-api'

type Props = {
  ids: string[]
  onDone: (words: string) => void
  onFault: (words: string) => void
}

/** What is done with the chosen signatures. */
export const RejectBar = ({ ids, onDone, onFault }: Props) => {
  const { call } = useApi()
  const [reason, setReason] = useState('')
  const act = async (path: ApiPath, body: object, words: string) => {
    try {
      const { changed } = await call<ChangedSignatures>(path, { body })
      setReason('')
      onDone(`${changed} ${changed === 1 ? 'signature was' : 'signatures were'} ${words}.`)
    } catch (error) {
      onFault(sayError(error))
    }
  }
  const reject = (event: FormEvent) => {
    event.preventDefault()
    void act('/signatories/desk/reject', { ids, reason }, 'rejected')
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
        onClick={() => void act('/signatories/desk/put-back', { ids }, 'put back')}
        type="button"
      >
        Put back
      </button>
    </form>
  )
}
