import { tzOffset } from '@date-fns/tz'

import { AppError } from '@/errors'

/** Which of two moments is meant where clocks are set back and show an hour twice. */
export const FOLDS = ['earlier', 'later'] as const

export type LocalMoment = {
  /** As on a clock on the wall: `2026-12-01T09:00`. */
  at: string
  /** A name of the IANA list such as `Europe/Malta`. */
  timeZone: string
  which?: (typeof FOLDS)[number] | undefined
  now: Date
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const refuse = (message: string): never => {
  throw new AppError('INPUT_INVALID', message)
}

const isTimeZone = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The clock's reading as if it were UTC. */
const readClock = (at: string): number => {
  const read = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(at) ? Date.parse(`${at}Z`) : Number.NaN
  const isReal = !Number.isNaN(read) && new Date(read).toISOString().startsWith(at)
  return isReal ? read : refuse(`"${at}" is no date and time; write for example 2026-12-01T09:00.`)
}

/** All moments at which clocks of this zone show this reading: none, one or two. */
const findMoments = (clock: number, timeZone: string): Date[] => {
  const around = [clock - DAY, clock + DAY].map((time) => tzOffset(timeZone, new Date(time)))
  return [...new Set(around)]
    .map((offset) => ({ offset, moment: new Date(clock - offset * MINUTE) }))
    .filter(({ offset, moment }) => tzOffset(timeZone, moment) === offset)
    .map(({ moment }) => moment)
    .sort((one, other) => one.getTime() - other.getTime())
}

const chooseMoment = ({ at, timeZone, which }: LocalMoment): Date => {
  const [earlier, later] = findMoments(readClock(at), timeZone)
  if (!earlier)
    return refuse(
      `${at} does not exist in ${timeZone}: clocks are set forward there. Choose an earlier or later hour.`,
    )
  if (later && !which)
    return refuse(
      `${at} occurs twice in ${timeZone}, as clocks are set back: add which: "earlier" (${earlier.toISOString()}) or "later" (${later.toISOString()}).`,
    )
  return which === 'later' ? (later ?? earlier) : earlier
}

/**
 * The moment that a local date and time in a time zone means.
 *
 * @throws INPUT_INVALID when there is no such time or zone, when it is two moments and `which` is
 * not given, or when it is past
 */
export const resolveMoment = (local: LocalMoment): Date => {
  const { at, now, timeZone } = local
  if (!isTimeZone(timeZone))
    return refuse(`"${timeZone}" is no time zone; write for example Europe/Brussels.`)
  const moment = chooseMoment(local)
  return moment > now ? moment : refuse(`${at} in ${timeZone} is past; choose a moment to come.`)
}
