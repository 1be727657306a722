import { TZDate } from '@date-fns/tz'

export type Signing = {
  open?: boolean | null | undefined
  from?: string | null | undefined
  until?: string | null | undefined
}

const ZONE = 'Europe/Brussels'

const dayIn = (moment: Date, zone: string): string => {
  const { date, month, year } = {
    date: new TZDate(moment, zone).getDate(),
    month: new TZDate(moment, zone).getMonth() + 1,
    year: new TZDate(moment, zone).getFullYear(),
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The calendar day in Brussels, where the campaign is at home. */
export const dayInBrussels = (moment: Date): string => dayIn(moment, ZONE)

/** Whether a declaration can be signed today: both days belong to the time. */
export const isOpenForSigning = (signing: Signing | null | undefined, now: Date): boolean => {
  if (!signing?.open) return false
  const today = dayInBrussels(now)
  // A calendar day is stored as noon or midnight of the editor's zone: its own day is meant.
  const isBegun = !signing.from || dayInBrussels(new Date(signing.from)) <= today
  const isOver = Boolean(signing.until) && dayInBrussels(new Date(signing.until ?? '')) < today
  return isBegun && !isOver
}
