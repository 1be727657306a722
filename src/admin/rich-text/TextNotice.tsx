import type { PayloadRequest } from 'payload'

import { shownOtherwise } from '@/domain/rich-text'

type Props = { path?: string; req?: Pick<PayloadRequest, 'headers'> }

const LISTED = 5

/** Above a text that is shown otherwise than it is stored: what differs, and what saving does. */
export const TextNotice = ({ path, req }: Props) => {
  const changes = req ? shownOtherwise(req, path ?? '') : []
  if (changes.length === 0) return null
  return (
    <div className="desk-text-notice" role="note">
      <strong>This text holds what the editor does not offer; it is shown here without.</strong>
      <ul>
        {changes.slice(0, LISTED).map((change) => (
          <li key={change}>{change}</li>
        ))}
        {changes.length > LISTED && <li>{changes.length - LISTED} more</li>}
      </ul>
      Readers see it as it is here. Saving keeps it so; as it was, it stays among the versions.
    </div>
  )
}
