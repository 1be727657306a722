import type { Locale } from '@/locales'

import { foldText } from '../fold-text'
import type { LanguageRow } from './read-language-rows'
import { STATES } from './states'

type NarrowOptions = {
  current: Locale
  /** Also the languages that hold nothing. */
  showAll: boolean
  typed: string
}

const isWorthShowing = ({ language, state, title }: LanguageRow, current: Locale): boolean =>
  state !== 'missing' || title !== '' || language.code === current

const wordsOf = ({ language, state, title, version }: LanguageRow): string =>
  foldText(
    [
      language.code,
      language.ownName,
      language.englishName,
      title,
      version?.filename ?? '',
      STATES[state].words,
    ].join('\n'),
  )

/** What was typed is looked for in all 24 languages: their names, titles, files and states. */
export const narrowRows = (rows: LanguageRow[], options: NarrowOptions): LanguageRow[] => {
  const wanted = foldText(options.typed)
  if (wanted) return rows.filter((row) => wordsOf(row).includes(wanted))
  return options.showAll ? rows : rows.filter((row) => isWorthShowing(row, options.current))
}
