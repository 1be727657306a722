'use client'

import type { ShownQueueList } from '@/domain/my-work'

import { Link } from '../payload/navigation'
import { formatDay } from './describe-due'

/** Who waits for a moderator. */
export const QueueTable = ({ list }: { list: ShownQueueList }) =>
  list.items.length === 0 ? (
    <p>
      {list.total} {list.total === 1 ? 'waits' : 'wait'}. Their names are for administrators.
    </p>
  ) : (
    <table aria-labelledby={`work-${list.name}`} role="table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Waiting since</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {list.items.map(({ id, link, name, since }) => (
          <tr key={id} role="row">
            <th role="rowheader" scope="row">
              {link ? (
                <Link href={link} prefetch={false}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </th>
            <td role="cell">{formatDay(since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
