'use client'

import { readyFiles } from './judge-files'
import { ProposalRow } from './ProposalRow'
import type { Mark } from './types'
import type { DroppedFiles } from './use-dropped'

const WORDS: Record<Mark, string> = {
  attached: 'attached',
  busy: 'being looked at',
  check: 'to be checked',
  conflict: 'in conflict',
  failed: 'failed',
  left: 'left out',
  refused: 'refused',
  sure: 'sure',
}

const MARKS = Object.keys(WORDS) as Mark[]

/** All dropped files with what is proposed for them; nothing happens before "Attach". */
export const DroppedList = (files: DroppedFiles) => {
  const { attach, change, clear, isAttaching, move, proposed } = files
  if (proposed.length === 0) return null
  const ready = readyFiles(proposed).length
  const counts = MARKS.flatMap((mark) => {
    const count = proposed.filter((each) => each.mark === mark).length
    return count > 0 ? [`${count} ${WORDS[mark]}`] : []
  })
  const noun = proposed.length === 1 ? 'file' : 'files'
  return (
    <section aria-label="Dropped files">
      <p role="status">
        {proposed.length} {noun}: {counts.join(', ')}.
      </p>
      <table className="desk-files__table desk-files__dropped">
        <thead>
          <tr>
            <th scope="col">Attach</th>
            <th scope="col">File</th>
            <th scope="col">Document</th>
            <th scope="col">Language</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {proposed.map((each) => (
            <ProposalRow change={change} key={each.id} move={move} proposed={each} />
          ))}
        </tbody>
      </table>
      <div className="desk-files__actions">
        <button
          className="desk-button desk-files__main"
          disabled={ready === 0 || isAttaching}
          onClick={() => void attach()}
          type="button"
        >
          {isAttaching ? 'Attaching …' : `Attach ${ready} ${ready === 1 ? 'file' : 'files'}`}
        </button>
        <button className="desk-button" disabled={isAttaching} onClick={clear} type="button">
          Clear the list
        </button>
        <small>They become drafts; readers see them when the language is published.</small>
      </div>
    </section>
  )
}
