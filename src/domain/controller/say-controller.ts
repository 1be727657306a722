import type { Locale } from '@/locales'

import { CONTROLLER_WORDS } from './words'

/**
 * Who answers for the personal data that this system keeps.
 *
 * @see GDPR, Article 4(7), and Article 13(1)(a) and (b): whose data are collected is told who that
 * is, how to reach them, and how to reach their data protection officer where there is one.
 */
export type Controller = {
  name: string
  email: string
  address: string | null
  /** How to reach the data protection officer; null where there is none. */
  officer: string | null
}

/** One line for the controller and one for the officer, as a page, a consent or a mail tells it. */
export const sayController = (
  { address, email, name, officer }: Controller,
  locale: Locale,
): string[] => {
  const words = CONTROLLER_WORDS[locale]
  const line = `${words.controller} ${[name, address, email].filter(Boolean).join(', ')}`
  return officer ? [line, `${words.officer} ${officer}`] : [line]
}

/** What people may ask of the controller. @see GDPR, Article 13(2)(b) and (d) */
export const sayRights = (locale: Locale): string => CONTROLLER_WORDS[locale].rights
