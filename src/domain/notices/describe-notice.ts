import { getLocale, isLocale } from '@/locales'

import { isOverdue } from './find-due'
import type { NoticeKind } from './kinds'
import type { Notice } from './notice'

type Told = Pick<Notice, 'at' | 'byName' | 'dueOn' | 'kind' | 'locale' | 'title'>

/** "24 December 2026", the same whatever the reader's time zone. */
const sayDay = (time: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time))

const languageOf = ({ locale }: Told): string =>
  isLocale(locale) ? getLocale(locale).englishName : ''

const due = ({ dueOn }: Told): string => (dueOn ? `, due on ${sayDay(dueOn)}` : '')

const SENTENCES: Record<NoticeKind, (told: Told, who: string) => string> = {
  requested: (told, who) => `${who} asks you for the ${languageOf(told)}${due(told)}`,
  'due-soon': (told) =>
    told.dueOn && isOverdue(told.dueOn, new Date(told.at))
      ? `The ${languageOf(told)} is overdue: it was due on ${sayDay(told.dueOn)}`
      : `The ${languageOf(told)} is waited for${due(told)}`,
  returned: (told, who) => `${who} has returned the ${languageOf(told)}`,
  approved: (told, who) => `${who} has approved the ${languageOf(told)}`,
  declined: (told, who) => `${who} has declined the ${languageOf(told)}`,
  comment: (told, who) => `${who} has commented on the ${languageOf(told)}`,
  refused: (told) =>
    languageOf(told)
      ? `What you planned for the ${languageOf(told)} could not be done`
      : 'What you planned could not be done',
}

/** A notice in one sentence without its end: title, note and link stand beside it. */
export const describeNotice = (told: Told): string =>
  SENTENCES[told.kind](told, told.byName?.trim() || 'Somebody')

type Linked = Pick<Notice, 'collectionSlug' | 'document' | 'kind' | 'locale'> & {
  /** It is of the language that the others are translated from. */
  isSource: boolean
}

/** Where to go for it, from the root of this server. */
export const linkOfNotice = ({
  collectionSlug,
  document,
  isSource,
  kind,
  locale,
}: Linked): string => {
  if (!collectionSlug || !document || collectionSlug === 'releases') return '/admin/releases'
  const [slug, id] = [collectionSlug, document].map(encodeURIComponent)
  if (!isLocale(locale)) return `/admin/collections/${slug}/${id}`
  return isSource || kind === 'refused'
    ? `/admin/collections/${slug}/${id}?locale=${locale}`
    : `/admin/translate/${slug}/${id}/${locale}`
}
