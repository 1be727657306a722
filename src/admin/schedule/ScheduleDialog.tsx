'use client'

import { type FormEvent, useState } from 'react'

import { getLocale, isLocale } from '@/locales'

import { Dialog } from '../dialog/Dialog'
import { callDesk } from './call-desk'
import { momentBody, MomentFields, nextHour } from './MomentFields'
import { useAction } from './use-action'
import { type Place, type Scheduled, useSchedules } from './use-schedules'
import { WaitingSteps } from './WaitingSteps'

type ScheduleDialogProps = Place & { onClose: () => void }

type Chosen = { step: Scheduled['step']; shared: boolean }

/** Publishes or unpublishes one language of a document at a moment to come. */
export const ScheduleDialog = ({ collection, id, locale, onClose }: ScheduleDialogProps) => {
  const [moment, setMoment] = useState(nextHour)
  const [{ shared, step }, choose] = useState<Chosen>({ shared: false, step: 'publish' })
  const [notice, setNotice] = useState('')
  const { fault, isBusy, run } = useAction()
  const { fault: listFault, reload, schedules } = useSchedules({ collection, id, locale })
  const language = isLocale(locale) ? getLocale(locale).englishName : locale

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const body = { ...momentBody(moment), shared, step }
    await run(async () => {
      const path = `/entries/${collection}/${id}/${locale}/schedule`
      const answer = await callDesk<{ notice: string | null }>(path, { body, method: 'POST' })
      setNotice(answer.notice ?? 'It is scheduled.')
      reload()
    })
  }
  const cancel = (waiting: Scheduled) =>
    run(async () => {
      await callDesk(`/schedules/${waiting.id}/cancel`, { method: 'POST' })
      setNotice('It is cancelled.')
      reload()
    })

  return (
    <Dialog heading={`Schedule the ${language}`} onClose={onClose}>
      <WaitingSteps isBusy={isBusy} onCancel={cancel} schedules={schedules} />
      <form className="desk-schedule__form" onSubmit={send}>
        <label>
          What happens
          <select
            onChange={({ target }) => choose({ shared, step: target.value as Scheduled['step'] })}
            value={step}
          >
            <option value="publish">The {language} goes live</option>
            <option value="unpublish">The {language} is taken from readers</option>
          </select>
        </label>
        <MomentFields
          isTwice={/occurs twice/.test(fault) || moment.which !== ''}
          onChange={setMoment}
          value={moment}
        />
        {step === 'publish' && (
          <label className="desk-schedule__check">
            <input
              checked={shared}
              onChange={({ target }) => choose({ shared: target.checked, step })}
              type="checkbox"
            />
            Publish what all languages share too
          </label>
        )}
        <p>
          {step === 'publish'
            ? 'It goes live only if it is approved at that moment; otherwise nothing happens and you are told.'
            : 'Its texts stay with the editors and can be published again.'}
        </p>
        {(fault || listFault) && (
          <p className="desk-schedule__fault" role="alert">
            {fault || listFault}
          </p>
        )}
        {notice && !fault && <p role="status">{notice}</p>}
        <button className="desk-button desk-button--first" disabled={isBusy} type="submit">
          Schedule it
        </button>
      </form>
    </Dialog>
  )
}
