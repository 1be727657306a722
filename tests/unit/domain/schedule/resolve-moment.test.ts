import { describe, expect, it } from '@jest/globals'

import { type LocalMoment, resolveMoment } from '@/domain/schedule'

const now = new Date('2026-01-01T00:00:00Z')

const resolve = (local: Partial<LocalMoment>): string => {
  try {
    return resolveMoment({
      at: '2026-12-01T09:00',
      now,
      timeZone: 'Europe/Brussels',
      ...local,
    }).toISOString()
  } catch (error) {
    return String(error)
  }
}

describe('resolveMoment', () => {
  it.each([
    ['2026-12-01T09:00', 'Europe/Brussels', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01T09:00', 'Europe/Brussels', '2026-07-01T07:00:00.000Z'],
    ['2026-07-01T09:00:30', 'UTC', '2026-07-01T09:00:30.000Z'],
    ['2026-07-01T00:15', 'Atlantic/Azores', '2026-07-01T00:15:00.000Z'],
    ['2026-12-31T23:30', 'Atlantic/Azores', '2027-01-01T00:30:00.000Z'],
    ['2026-12-01T00:00', 'Asia/Kathmandu', '2026-11-30T18:15:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Brussels', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Brussels', '2026-03-29T00:59:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Brussels', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25T01:59', 'Europe/Brussels', '2026-10-24T23:59:00.000Z'],
  ])('takes %s in %s for %s', (at, timeZone, moment) => {
    expect(resolve({ at, timeZone })).toBe(moment)
  })

  it('refuses an hour that is left out when clocks are set forward', () => {
    expect(resolve({ at: '2026-03-29T02:30' })).toContain(
      '2026-03-29T02:30 does not exist in Europe/Brussels: clocks are set forward there',
    )
    expect(resolve({ at: '2026-03-29T02:30', which: 'later' })).toContain('does not exist')
    expect(resolve({ at: '2026-03-29T02:30', timeZone: 'UTC' })).toBe('2026-03-29T02:30:00.000Z')
    expect(resolve({ at: '2026-03-29T01:30', timeZone: 'Europe/Lisbon' })).toContain(
      'does not exist in Europe/Lisbon',
    )
  })

  it('asks which of two is meant when clocks are set back', () => {
    expect(resolve({ at: '2026-10-25T02:30' })).toContain(
      'occurs twice in Europe/Brussels, as clocks are set back: add which: "earlier" (2026-10-25T00:30:00.000Z) or "later" (2026-10-25T01:30:00.000Z)',
    )
    expect(resolve({ at: '2026-10-25T02:30', which: 'earlier' })).toBe('2026-10-25T00:30:00.000Z')
    expect(resolve({ at: '2026-10-25T02:30', which: 'later' })).toBe('2026-10-25T01:30:00.000Z')
  })

  it.each(['2026-12-01', '2026-02-30T10:00', '2026-12-01T25:00', '2026-12-01T09:00Z', 'soon'])(
    'refuses "%s", which is no date and time',
    (at) => expect(resolve({ at })).toContain(`"${at}" is no date and time`),
  )

  it.each(['Europe/Atlantis', '+02:00', '', '2'])('refuses "%s", which is no time zone', (zone) =>
    expect(resolve({ timeZone: zone })).toContain(`"${zone}" is no time zone`),
  )

  it('refuses what is past', () => {
    expect(resolve({ at: '2025-12-31T23:59' })).toContain('is past')
    expect(resolve({ at: '2026-01-01T01:00' })).toContain('is past')
    expect(resolve({ at: '2026-01-01T01:01' })).toBe('2026-01-01T00:01:00.000Z')
  })
})
