import type { State } from '@/domain/workflow'
import { isState } from '@/domain/workflow'
import { type Locale, LOCALE_CODES } from '@/locales'

export type LanguageTotal = {
  locale: Locale
  /** How many documents are in each state that occurs. */
  states: Partial<Record<State, number>>
  outdated: number
}

type Count = { locale: string; state: string; outdated: boolean; count: number }

/** The counts of the database as one entry for each of the 24 languages, in protocol order. */
export const totalLanguages = (counts: readonly Count[]): LanguageTotal[] =>
  LOCALE_CODES.map((locale) => {
    const states: LanguageTotal['states'] = {}
    let outdated = 0
    for (const { count, state, ...of } of counts) {
      if (of.locale !== locale || !isState(state)) continue
      states[state] = (states[state] ?? 0) + count
      if (of.outdated) outdated += count
    }
    return { locale, states, outdated }
  })
