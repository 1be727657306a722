'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import type { WorkflowEvent } from '@/payload-types'

import { useLoaded } from '../api/use-loaded'
import { Dialog } from '../dialog/Dialog'
import { formatTime } from './format-time'

type Answer = { docs: WorkflowEvent[]; totalDocs: number }

const SHOWN = 100

const useLog = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const query = new URLSearchParams({
    'where[entry][equals]': `${collectionSlug}:${id}`,
    depth: '0',
    limit: String(SHOWN),
    sort: '-at',
  })
  return useLoaded<Answer>(`/workflow-events?${query}`)
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
            <td>{at && formatTime(at)}</td>
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
  const { fault, value } = useLog()
  return (
    <Dialog heading="Log of this document" onClose={onClose}>
      {!value && !fault && <p role="status">Loading…</p>}
      {fault && <p role="alert">The log could not be read. {fault}</p>}
      {value?.docs.length === 0 && <p>Nothing has happened yet.</p>}
      {value && value.docs.length > 0 && <LogTable {...value} />}
    </Dialog>
  )
}
