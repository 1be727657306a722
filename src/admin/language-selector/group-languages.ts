import type { LocaleEntry } from '@/locales'

export type LanguageGroup = { heading: string; languages: LocaleEntry[] }

/** The languages a person works in stand first; groups that would be empty are left out. */
export const groupLanguages = (
  languages: readonly LocaleEntry[],
  own: readonly string[],
): LanguageGroup[] =>
  [
    { heading: 'Your languages', languages: languages.filter(({ code }) => own.includes(code)) },
    {
      heading: own.length > 0 ? 'Other languages' : 'Languages',
      languages: languages.filter(({ code }) => !own.includes(code)),
    },
  ].filter((group) => group.languages.length > 0)
