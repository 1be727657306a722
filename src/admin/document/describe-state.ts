import type { ShownRow } from '@/domain/workflow'
import { getLocale } from '@/locales'

const liveWords = ({ live, state }: ShownRow): string => {
  if (state === 'published') return ''
  return live ? 'readers see an older text' : ''
}

/** "Maltese: in review, outdated, readers see an older text". */
export const describeState = (language: ShownRow): string => {
  const parts = [
    language.label.toLowerCase(),
    language.isSource ? 'the source' : '',
    language.outdated ? 'outdated' : '',
    liveWords(language),
    language.dueOn ? `due on ${language.dueOn.slice(0, 10)}` : '',
  ]
  return `${getLocale(language.locale).englishName}: ${parts.filter(Boolean).join(', ')}`
}
