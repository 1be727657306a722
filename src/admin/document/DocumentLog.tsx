'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'

import { Dialog } from '../dialog/Dialog'
import { formatTime } from './format-time'

type LogEntry = {
  id: string
  at: string
  locale: string
  step: string
  from: string
  to: string
  note?: string | null
  byName?: string | null
}

type Answer = { docs: LogEntry[]; totalDocs: number }

const SHOWN = 100

const useLog = (): Answer | 'failed' | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { api } = useConfig().config.routes
  const [answer, setAnswer] = useState<Answer | 'failed'>()
  useEffect(() => {
    const abort = new AbortController()
    const query = new URLSearchParams({
      'where[entry][equals]': `${collectionSlug}:${id}`,
      depth: '0',
      limit: String(SHOWN),
      sort: '-at',
    })
    const url = formatAdminURL({ apiRoute: api, path: `/workflow-events?${query}` })
    fetch(url, { credentials: 'include', signal: abort.signal })
      .then(async (response) =>
        setAnswer(response.ok ? ((await response.json()) as Answer) : 'failed'),
      )
      .catch(() => abort.signal.aborted || setAnswer('failed'))
    return () => abort.abort()
  }, [api, collectionSlug, id])
  return answer
}

const LogTable = ({ docs, totalDocs }: Answer) => (
  <>
    <table className="desk-log">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">Language</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {docs.map(({ at, byName, from, id, locale, note, step, to }) => (
          <tr key={id}>
            <td>{formatTime(at)}</td>
            <td>{byName || 'System'}</td>
            <td>{locale}</td>
            <td>
              {step}: {from} → {to}
              {note && <q className="desk-log__note">{note}</q>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {totalDocs > docs.length && (
      <p>
        The newest {docs.length} of {totalDocs}.
      </p>
    )}
  </>
)

/** What happened to this document: who, when, from, to, note. */
export const DocumentLog = ({ onClose }: { onClose: () => void }) => {
  const answer = useLog()
  return (
    <Dialog heading="Log of this document" onClose={onClose}>
      {answer === undefined && <p role="status">Loading…</p>}
      {answer === 'failed' && <p role="alert">The log could not be read. Close and try again.</p>}
      {answer && answer !== 'failed' && answer.docs.length === 0 && (
        <p>Nothing has happened yet.</p>
      )}
      {answer && answer !== 'failed' && answer.docs.length > 0 && <LogTable {...answer} />}
    </Dialog>
  )
}
