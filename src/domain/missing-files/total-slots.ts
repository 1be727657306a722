import { LOCALE_CODES } from '@/locales'

import type { FileState, Report, ReportQuery } from './report'

type Count = { locale: string; state: FileState; count: number }

/** The counts as chips show them: each tells what choosing it instead would find. */
export const totalSlots = (
  counts: readonly Count[],
  { locales, states }: Pick<ReportQuery, 'locales' | 'states'>,
): Pick<Report, 'languages' | 'states' | 'total'> => {
  const sum = (isCounted: (count: Count) => boolean): number =>
    counts.filter(isCounted).reduce((total, { count }) => total + count, 0)
  const isInLocales = ({ locale }: Count) => !locales || locales.some((code) => code === locale)
  const isInStates = ({ state }: Count) => !states || states.includes(state)
  const ofState = (state: FileState) => sum((each) => each.state === state && isInLocales(each))
  return {
    languages: LOCALE_CODES.map((locale) => ({
      locale,
      count: sum((each) => each.locale === locale && isInStates(each)),
    })),
    states: {
      overdue: ofState('overdue'),
      announced: ofState('announced'),
      unannounced: ofState('unannounced'),
    },
    total: sum((each) => isInLocales(each) && isInStates(each)),
  }
}
