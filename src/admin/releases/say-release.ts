import type { ReleaseSummary, ShownReleaseItem } from '@/domain/releases'

import { formatMoment } from '../schedule/format-moment'

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** What going live means for the whole release, in words. */
export const sayWhatGoesLive = (items: readonly ShownReleaseItem[], shared: boolean): string => {
  const open = items.filter(({ status }) => status !== 'done')
  const documents = new Set(open.map(({ collection, document }) => `${collection}:${document}`))
  if (open.length === 0) return 'All of it is live already.'
  const what = `${many(open.length, 'language')} of ${many(documents.size, 'document')} are to go live at one moment: all or none.`
  return shared
    ? `${what} What all languages share goes live with them: dates, files, the order of sections.`
    : `${what} What all languages share stays as readers see it.`
}

/** "3 ready, 1 blocked". */
export const countStatuses = (items: readonly ShownReleaseItem[]): string =>
  (['ready', 'blocked', 'empty', 'done'] as const)
    .map((status) => ({ count: items.filter((item) => item.status === status).length, status }))
    .filter(({ count }) => count > 0)
    .map(({ count, status }) => `${count} ${status}`)
    .join(', ')

/** When it was or will be published. */
export const sayWhen = ({ publishAt, publishedAt, state, timeZone }: ReleaseSummary): string => {
  if (state === 'scheduled' && publishAt) return `goes live ${formatMoment(publishAt, timeZone)}`
  return publishedAt ? `went live ${formatMoment(publishedAt, timeZone)}` : 'no moment yet'
}
