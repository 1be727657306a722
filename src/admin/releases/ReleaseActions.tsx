'use client'

import { type FormEvent, useState } from 'react'

import type { ReleaseAction, ShownRelease } from '@/domain/releases'

import { Dialog } from '../dialog/Dialog'
import { momentBody, MomentFields, nextHour } from '../schedule/MomentFields'
import { countStatuses, sayWhatGoesLive } from './say-release'

type Asked = 'publish' | 'schedule' | 'revert' | 'delete'

type ReleaseActionsProps = {
  release: ShownRelease
  isBusy: boolean
  fault: string
  onForget: () => void
  /** Whether it was done. */
  onAct: (action: ReleaseAction, body?: object) => Promise<boolean>
}

const HEADINGS: Record<Asked, string> = {
  publish: 'Publish now',
  schedule: 'Schedule the release',
  revert: 'Take the release back',
  delete: 'Delete the release',
}

const BUTTONS: Record<Asked | 'cancel', string> = {
  publish: 'Publish now …',
  schedule: 'Schedule …',
  cancel: 'Take the moment away',
  revert: 'Take back …',
  delete: 'Delete …',
}

const CONFIRM: Record<Asked, string> = {
  publish: 'Publish all of it',
  schedule: 'Schedule it',
  revert: 'Take all of it back',
  delete: 'Delete it',
}

const describe = (asked: Asked, { items, shared }: ShownRelease): string => {
  if (asked === 'delete') return 'Only the list is deleted; the documents stay as they are.'
  if (asked === 'revert')
    return 'Readers see again what they saw before this release: the earlier texts, or nothing. The newest texts stay with the editors. If something was published since, nothing is taken back and you are told what.'
  const later =
    asked === 'schedule'
      ? ' If one of it is not ready at that moment, nothing goes live and you are told why.'
      : ''
  return `${sayWhatGoesLive(items, shared)} Now: ${countStatuses(items)}.${later}`
}

/** What can be done with a release now; each is said in words and confirmed. */
export const ReleaseActions = (props: ReleaseActionsProps) => {
  const { fault, isBusy, onAct, onForget, release } = props
  const [asked, setAsked] = useState<Asked>()
  const [moment, setMoment] = useState(nextHour)
  const ask = (action: Asked) => {
    onForget()
    setAsked(action)
  }
  const act = async (event: FormEvent) => {
    event.preventDefault()
    if (!asked) return
    const { at, ...zone } = momentBody(moment)
    const body = asked === 'schedule' ? { publishAt: at, ...zone } : undefined
    if (await onAct(asked, body)) setAsked(undefined)
  }
  const { actions, items } = release
  return (
    <div className="desk-releases__actions">
      {(['publish', 'schedule', 'revert', 'delete'] as const)
        .filter((action) => actions.includes(action))
        .map((action) => (
          <button
            className={`desk-button${action === 'publish' ? ' desk-button--first' : ''}`}
            disabled={isBusy || (items.length === 0 && action !== 'delete')}
            key={action}
            onClick={() => ask(action)}
            type="button"
          >
            {BUTTONS[action]}
          </button>
        ))}
      {actions.includes('cancel') && (
        <button
          className="desk-button"
          disabled={isBusy}
          onClick={() => void onAct('cancel')}
          type="button"
        >
          {BUTTONS.cancel}
        </button>
      )}
      {asked && (
        <Dialog heading={HEADINGS[asked]} onClose={() => setAsked(undefined)}>
          <form className="desk-schedule__form" onSubmit={act}>
            <p>{describe(asked, release)}</p>
            {asked === 'schedule' && (
              <MomentFields
                isTwice={/occurs twice/.test(fault) || moment.which !== ''}
                onChange={setMoment}
                value={moment}
              />
            )}
            {fault && (
              <p className="desk-schedule__fault" role="alert">
                {fault}
              </p>
            )}
            <button className="desk-button desk-button--first" disabled={isBusy} type="submit">
              {CONFIRM[asked]}
            </button>
          </form>
        </Dialog>
      )}
    </div>
  )
}
