import type { Locale } from '@/locales'

/**
 * A day or a month in words: "12 October 2022", "март 2024 г.".
 *
 * @param when `2022-10-12` or `2022-10`
 */
export const formatWhen = (when: string, locale: Locale): string => {
  const hasDay = when.length > 'yyyy-mm'.length
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...(hasDay && { day: 'numeric' }),
    month: 'long',
    timeZone: 'UTC',
    year: 'numeric',
  }).format(new Date(when))
}
