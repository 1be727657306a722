'use client'

import { useState } from 'react'

import type { OutOfDate } from '@/domain/revisions'

import { useAction } from '../api/use-action'
import { Dialog } from '../dialog/Dialog'
import { useCurrentLanguage } from '../use-current-language'
import { ConflictTexts } from './ConflictTexts'
import { formatTime } from './format-time'
import type { SaveTexts } from './use-save-texts'

const sayWhat = ({ at, message }: OutOfDate): string =>
  at ? message.replace(/\.$/, ` at ${formatTime(at)}.`) : message

const TheirsAreLoaded = ({ conflict, onClose }: { conflict: OutOfDate; onClose: () => void }) => {
  const { code } = useCurrentLanguage()
  return (
    <Dialog heading="The saved texts are in the form now" onClose={onClose}>
      <p>Yours were not saved. Copy from here what you want to keep.</p>
      <ConflictTexts isTheirsShown={false} lang={code} mine={conflict.mine} />
      <button className="desk-button desk-button--first" onClick={onClose} type="button">
        Done
      </button>
    </Dialog>
  )
}

type ChoiceProps = { conflict: OutOfDate; onTheirs: () => void; saving: SaveTexts }

const Choice = ({ conflict, onTheirs, saving }: ChoiceProps) => {
  const { code, englishName } = useCurrentLanguage()
  return (
    <Dialog heading="Somebody else has saved this" onClose={saving.endConflict}>
      <p>
        {sayWhat(conflict)} Your {englishName} is not saved yet and still stands in the form.
      </p>
      {conflict.changed.length > 0 && (
        <ul className="desk-conflict__changed">
          {conflict.changed.map(({ label, path, theirs }) => (
            <li key={path}>
              <strong>{label}:</strong> <span lang={code}>{theirs || 'nothing now'}</span>
            </li>
          ))}
        </ul>
      )}
      <ul className="desk-conflict__changed">
        <li>
          <strong>Keep mine</strong> saves your form over theirs; theirs stays in the versions.
          {conflict.deletes.map((name) => (
            <strong className="desk-fault" key={name}>
              {' '}
              It deletes {name} in all languages.
            </strong>
          ))}
        </li>
        <li>
          <strong>Take theirs</strong> throws away what you have not saved
          {conflict.mine.length > 0 && `: ${conflict.mine.map(({ label }) => label).join(', ')}`};
          it is then shown here for copying.
        </li>
      </ul>
      <div className="desk-conflict__choice">
        <button
          className="desk-button desk-button--first"
          onClick={saving.endConflict}
          type="button"
        >
          Back to the form
        </button>
        <button className="desk-button" onClick={() => void saving.keepMine()} type="button">
          Keep mine
        </button>
        <button className="desk-button" onClick={onTheirs} type="button">
          Take theirs
        </button>
      </div>
      {conflict.mine.length > 0 && (
        <details>
          <summary>Compare text by text ({conflict.mine.length})</summary>
          <ConflictTexts isTheirsShown lang={code} mine={conflict.mine} />
        </details>
      )}
    </Dialog>
  )
}

/** Two people, one language: what the other has changed, and a choice in which nothing is lost. */
export const ConflictDialog = ({ saving }: { saving: SaveTexts }) => {
  const [taken, setTaken] = useState<OutOfDate>()
  const { fault, run } = useAction()
  const { conflict } = saving
  const takeTheirs = () =>
    run(async () => {
      await saving.takeTheirs()
      setTaken(conflict)
      saving.endConflict()
    })
  if (taken) return <TheirsAreLoaded conflict={taken} onClose={() => setTaken(undefined)} />
  if (!conflict) return null
  return (
    <>
      <Choice conflict={conflict} onTheirs={() => void takeTheirs()} saving={saving} />
      {fault && <p role="alert">{fault}</p>}
    </>
  )
}
