import { getLocale, type Locale } from '@/locales'

import type { Finding } from './finding'
import type { Leaf } from './list-shown-leaves'

/** A document that is neither there in this language nor announced. */
export const findMissingFiles = (leaves: readonly Leaf[], locale: Locale): Finding[] =>
  leaves
    .filter(
      ({ field, siblings, value }) =>
        field.type === 'upload' &&
        field.localized === true &&
        'announced' in siblings &&
        !siblings.announced &&
        !value,
    )
    .map(({ label, path }) => ({
      code: 'FILE_MISSING',
      severity: 'warning',
      label,
      path,
      message: `${label}: there is none in ${getLocale(locale).englishName} and it is not announced: add it or tick "Announced".`,
    }))
