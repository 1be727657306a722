import { listPassages } from '@/domain/rich-text'
import { getLocale, type Locale } from '@/locales'

import type { Finding } from './finding'
import type { Leaf } from './list-shown-leaves'

type Question = {
  leaves: readonly Leaf[]
  /** The same document in the language that the texts are translated from. */
  sourceLeaves: readonly Leaf[]
  locale: Locale
  source: Locale
}

const TEXTS: readonly string[] = ['text', 'textarea', 'richText']

const isTranslated = ({ field }: Leaf): boolean =>
  TEXTS.includes(field.type) &&
  'localized' in field &&
  field.localized === true &&
  !('required' in field && field.required) &&
  !('custom' in field && field.custom?.translated === false)

const isEmpty = ({ field, value }: Leaf): boolean =>
  field.type === 'richText'
    ? listPassages(value).length === 0
    : typeof value !== 'string' || value.trim() === ''

/** Texts that the source has and this language has not: readers will miss them. */
export const findUntranslated = ({ leaves, locale, source, sourceLeaves }: Question): Finding[] => {
  if (locale === source) return []
  const [from, to] = [getLocale(source).englishName, getLocale(locale).englishName]
  const written = new Set(sourceLeaves.filter((leaf) => !isEmpty(leaf)).map(({ path }) => path))
  return leaves
    .filter((leaf) => isTranslated(leaf) && isEmpty(leaf) && written.has(leaf.path))
    .map(({ label, path }) => ({
      code: 'TEXT_UNTRANSLATED',
      severity: 'warning',
      label,
      path,
      message: `${label} is empty in ${to}; ${from} has a text there.`,
    }))
}
