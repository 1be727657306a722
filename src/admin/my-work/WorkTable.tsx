'use client'

import type { ShownTextList, ShownWorkItem } from '@/domain/my-work'

import { Link } from '../payload/navigation'
import { openLink } from './actions'
import { describeDue, formatDay } from './describe-due'
import { WorkActions } from './WorkActions'

type WorkTableProps = {
  list: ShownTextList
  onDone: (words: string) => void
  onFault: (words: string) => void
}

const State = ({ changes, label, live, outdated, sign, state }: ShownWorkItem) => (
  <>
    <span className={`desk-work__state desk-work__state--${state}`}>
      <span aria-hidden="true">{sign}</span> {label}
    </span>
    {outdated && (
      <span className="desk-work__note">
        ↻ outdated{changes ? `: ${changes} ${changes === 1 ? 'text' : 'texts'} changed` : ''}
      </span>
    )}
    {live && state !== 'published' && <span className="desk-work__note">readers see a text</span>}
  </>
)

const Due = ({ dueOn, priority }: ShownWorkItem) => {
  const { isLate, words } = dueOn ? describeDue(dueOn) : { isLate: false, words: '' }
  return (
    <>
      {dueOn ? formatDay(dueOn) : <span className="desk-work__note">no day</span>}
      {words && <span className={isLate ? 'desk-work__late' : 'desk-work__note'}>{words}</span>}
      {priority === 'high' && <span className="desk-work__late">‼ urgent</span>}
    </>
  )
}

const About = ({
  claimedByName,
  declined,
  message,
  requestedByName,
  submittedByName,
}: ShownWorkItem) => (
  <>
    {declined && (
      <span>
        {declined.byName ?? 'Somebody'} declined{declined.note ? `: “${declined.note}”` : ''}
      </span>
    )}
    {requestedByName && <span className="desk-work__note">asked by {requestedByName}</span>}
    {claimedByName && <span className="desk-work__note">with {claimedByName}</span>}
    {submittedByName && <span className="desk-work__note">handed in by {submittedByName}</span>}
    {message && <em className="desk-work__message">“{message}”</em>}
  </>
)

/** One list of texts; in narrow windows each becomes a small card. */
export const WorkTable = ({ list, onDone, onFault }: WorkTableProps) => (
  <table aria-labelledby={`work-${list.name}`} role="table">
    <thead>
      <tr>
        <th scope="col">Title</th>
        <th scope="col">Language</th>
        <th scope="col">State</th>
        <th scope="col">Due</th>
        <th scope="col">About</th>
        <th scope="col">Actions</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      {list.items.map((item) => (
        <tr key={`${item.collection}:${item.document}:${item.locale}`} role="row">
          <th role="rowheader" scope="row">
            <Link href={openLink(list.name, item)} prefetch={false}>
              {item.title || 'Untitled'}
            </Link>
            <span className="desk-work__note">{item.collection}</span>
          </th>
          <td role="cell">
            {item.language} <span className="desk-language__code">{item.locale}</span>
          </td>
          <td role="cell">
            <State {...item} />
          </td>
          <td role="cell">
            <Due {...item} />
          </td>
          <td role="cell">
            <About {...item} />
          </td>
          <td role="cell">
            <WorkActions item={item} list={list.name} onDone={onDone} onFault={onFault} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
