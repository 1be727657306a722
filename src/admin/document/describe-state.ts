import { getLocale } from '@/locales'

import type { EntryState } from './entry-states'

const liveWords = ({ live, state }: EntryState): string => {
  if (state === 'published') return ''
  return live ? 'readers see an older text' : ''
}

/** "Maltese: in review, outdated, readers see an older text". */
export const describeState = (language: EntryState): string => {
  const parts = [
    language.label.toLowerCase(),
    language.isSource ? 'the source' : '',
    language.outdated ? 'outdated' : '',
    liveWords(language),
    language.dueOn ? `due on ${language.dueOn.slice(0, 10)}` : '',
  ]
  return `${getLocale(language.locale).englishName}: ${parts.filter(Boolean).join(', ')}`
}
