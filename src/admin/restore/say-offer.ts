import type { LanguageOffer, RestoreOffer } from '@/domain/restore'
import { getLocale } from '@/locales'

const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : 's'}`

const SHOWN = 6

const list = (names: readonly string[]): string => {
  const more = names.length - SHOWN
  return [...names.slice(0, SHOWN), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

type Texts = Pick<LanguageOffer, 'at' | 'by' | 'filled' | 'overwritten'>

/** "overwrites 9 texts by Maria Borg, 12 May 2026: Title, Lead, …"; nothing when nothing differs. */
export const sayLanguage = ({ at, by, filled, overwritten }: Texts): string => {
  const who = by ? ` by ${by}` : ''
  const when = at ? `, ${day(at)}` : ''
  const parts = [
    overwritten.length > 0
      ? `overwrites ${count(overwritten.length, 'text')}${who}${when}: ${list(overwritten)}`
      : '',
    filled.length > 0 ? `fills ${count(filled.length, 'empty text')}: ${list(filled)}` : '',
  ]
  return parts.filter(Boolean).join('; ')
}

/** What layout and files would do, line by line; nothing when nothing differs. */
export const sayShared = ({ brought, changed, deleted }: RestoreOffer['shared']): string[] => [
  ...deleted.map((name) => `Deletes ${name} in all languages.`),
  ...(brought.length > 0
    ? [`Brings back, with the texts of all languages: ${list(brought)}.`]
    : []),
  ...(changed.length > 0 ? [`Changes: ${list(changed)}.`] : []),
]

/** Whether anything differs in a language. */
export const differs = ({ filled, overwritten }: Texts): boolean =>
  filled.length + overwritten.length > 0

/** "Nothing differs in French and German." */
export const saySame = (languages: readonly LanguageOffer[]): string => {
  const same = languages.filter((language) => !differs(language))
  const names = same.map(({ locale }) => getLocale(locale).englishName)
  if (names.length === 0) return ''
  return names.length > SHOWN
    ? `Nothing differs in ${names.length} other languages.`
    : `Nothing differs in ${names.join(', ')}.`
}
