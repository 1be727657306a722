'use client'

import { type FormEvent, useState } from 'react'

import type { NewSchedule, ShownSchedule } from '@/domain/schedule'
import { getLocale, isLocale } from '@/locales'

import { useAction } from '../api/use-action'
import { useApi } from '../api/use-api'
import { Dialog } from '../dialog/Dialog'
import { entryPath } from '../workflow/entry-path'
import type { StepPlace } from '../workflow/take-step'
import { momentBody, MomentFields, nextHour } from './MomentFields'
import { useSchedules } from './use-schedules'
import { WaitingSteps } from './WaitingSteps'

type ScheduleDialogProps = { place: StepPlace; onClose: () => void }

type Chosen = { step: ShownSchedule['step']; shared: boolean }

/** Publishes or unpublishes one language of a document at a moment to come. */
export const ScheduleDialog = ({ onClose, place }: ScheduleDialogProps) => {
  const [moment, setMoment] = useState(nextHour)
  const [{ shared, step }, choose] = useState<Chosen>({ shared: false, step: 'publish' })
  const [notice, setNotice] = useState('')
  const { fault, isBusy, run } = useAction()
  const { call } = useApi()
  const { fault: listFault, reload, value } = useSchedules(place)
  const { locale } = place
  const language = isLocale(locale) ? getLocale(locale).englishName : locale

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const body = { ...momentBody(moment), shared, step }
    await run(async () => {
      const answer = await call<NewSchedule>(entryPath(place, locale, 'schedule'), { body })
      setNotice(answer.notice ?? 'It is scheduled.')
      reload()
    })
  }
  const cancel = (waiting: ShownSchedule) =>
    run(async () => {
      await call(`/workflow/schedules/${waiting.id}/cancel`, { method: 'POST' })
      setNotice('It is cancelled.')
      reload()
    })

  return (
    <Dialog heading={`Schedule the ${language}`} onClose={onClose}>
      <WaitingSteps isBusy={isBusy} onCancel={cancel} schedules={value?.schedules ?? []} />
      <form className="desk-schedule__form" onSubmit={send}>
        <label>
          What happens
          <select
            onChange={({ target }) =>
              choose({ shared, step: target.value as ShownSchedule['step'] })
            }
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
