import { findLocaleByOwnName, isLocale, LOCALE_CODES, type Locale } from '@/locales'

const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim()

/** How every official language calls every official language: "finnois", "фински", "suomi" … */
const readNames = (): ReadonlyMap<string, Locale> => {
  const names = new Map<string, Locale>()
  for (const speaker of LOCALE_CODES) {
    const display = new Intl.DisplayNames([speaker], { type: 'language', fallback: 'none' })
    for (const code of LOCALE_CODES) {
      const name = display.of(code)
      if (name && !names.has(fold(name))) names.set(fold(name), code)
    }
  }
  for (const code of LOCALE_CODES) names.set(code, code)
  return names
}

const names = readNames()

/**
 * The language a label names: by its own name, or by a name some official language has for it,
 * or by its code. `isOwnName` is false for the last two.
 */
export const findNamedLocale = (
  label: string,
): { locale: Locale; isOwnName: boolean } | undefined => {
  const own = findLocaleByOwnName(label.normalize('NFC'))
  if (own) return { locale: own.code, isOwnName: true }
  const locale = names.get(fold(label))
  return isLocale(locale) ? { locale, isOwnName: false } : undefined
}
