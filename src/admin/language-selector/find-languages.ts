import { type LocaleEntry, LOCALES } from '@/locales'

import { foldText } from '../fold-text'

const namesOf = ({ code, englishName, ownName }: LocaleEntry): string[] =>
  [code, ownName, englishName].map(foldText)

/**
 * The languages with a name or code that begins with what was typed; failing that, contains it.
 *
 * @returns in protocol order; all 24 when nothing was typed
 */
export const findLanguages = (typed: string): LocaleEntry[] => {
  const wanted = foldText(typed)
  const beginning = LOCALES.filter((entry) =>
    namesOf(entry).some((name) => name.startsWith(wanted)),
  )
  if (beginning.length > 0) return beginning
  return LOCALES.filter((entry) => namesOf(entry).some((name) => name.includes(wanted)))
}
