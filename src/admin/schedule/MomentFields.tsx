'use client'

import { useId } from 'react'

export type Moment = { at: string; timeZone: string; which: '' | 'earlier' | 'later' }

type MomentFieldsProps = {
  value: Moment
  onChange: (moment: Moment) => void
  /** The clock shows this time twice that day: which is meant? */
  isTwice: boolean
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The next full hour, as the clock beside the reader shows it. */
export const nextHour = (now = new Date()): Moment => {
  const next = new Date(now.getTime() + 60 * 60 * 1000)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = [next.getFullYear(), two(next.getMonth() + 1), two(next.getDate())].join('-')
  return { at: `${day}T${two(next.getHours())}:00`, timeZone: browserZone(), which: '' }
}

/** What the server is sent of a moment. */
export const momentBody = ({ at, timeZone, which }: Moment) => ({
  at,
  timeZone,
  ...(which ? { which } : {}),
})

const zones = (chosen: string): string[] =>
  [...new Set([browserZone(), 'Europe/Brussels', 'UTC', chosen])].concat(
    Intl.supportedValuesOf('timeZone').filter((zone) => zone !== chosen && zone !== browserZone()),
  )

/** A date and a time on the clocks of a time zone. */
export const MomentFields = ({ isTwice, onChange, value }: MomentFieldsProps) => {
  const id = useId()
  const { at, timeZone, which } = value
  return (
    <div className="desk-moment">
      <label>
        Date and time
        <input
          onChange={({ target }) => onChange({ ...value, at: target.value })}
          required
          type="datetime-local"
          value={at}
        />
      </label>
      <label htmlFor={`${id}-zone`}>
        Time zone
        <select
          id={`${id}-zone`}
          onChange={({ target }) => onChange({ ...value, timeZone: target.value })}
          value={timeZone}
        >
          {[...new Set(zones(timeZone))].map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      {isTwice && (
        <label>
          Clocks show it twice that day
          <select
            onChange={({ target }) =>
              onChange({ ...value, which: target.value as Moment['which'] })
            }
            value={which}
          >
            <option value="">Choose one …</option>
            <option value="earlier">The first time</option>
            <option value="later">The second time</option>
          </select>
        </label>
      )}
    </div>
  )
}
