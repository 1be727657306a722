import type { MatrixCell } from '@/domain/matrix'
import { getLocale, type Locale } from '@/locales'

import type { StateLabels } from './types'

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
  year: 'numeric',
})

/** "24 Dec 2026". */
export const formatDay = (iso: string): string => days.format(new Date(iso))

/** A cell in words, for those who do not see its colour and signs. */
export const describeCell = (
  cell: MatrixCell,
  { labels, source, title }: { labels: StateLabels; source: Locale; title: string },
): string => {
  const { claimedBy, dueOn, live, locale, outdated, requested, state } = cell
  const words = [
    labels[state].label.toLowerCase(),
    outdated && 'outdated',
    live && state !== 'published' && 'readers see an older text',
    requested && state !== 'requested' && 'requested',
    claimedBy && 'taken on',
    dueOn && `due ${formatDay(dueOn)}`,
  ].filter(Boolean)
  const language = getLocale(locale).englishName
  return `${title} in ${language}${locale === source ? ', the source' : ''}: ${words.join(', ')}`
}
