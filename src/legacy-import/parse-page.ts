import { AppError } from '@/errors'
import type { Locale } from '@/locales'

import { checkPage } from './check/check-page'
import { assertLegacyPage } from './parse/assert-legacy-page'
import { decideLocale } from './parse/decide-locale'
import { readSections } from './parse/read-sections'
import { baseName } from './text/base-name'
import { splitLines } from './text/split-lines'
import type { LegacyPage, Reading } from './types'

export type ParsePageOptions = { file: string; text: string; locale?: Locale | undefined }

/**
 * Reads the saved text of one campaign page by its structure, and names its defects.
 *
 * @throws LEGACY_PAGE_INVALID when the text is not such a page, or its language cannot be told
 */
export const parsePage = ({ file: path, text, locale }: ParsePageOptions): Reading<LegacyPage> => {
  const file = baseName(path)
  const lines = splitLines(text)
  if (lines.length === 0) {
    throw new AppError(
      'LEGACY_PAGE_INVALID',
      `Cannot import ${file}: it is empty but for white space`,
    )
  }
  const body = readSections(lines, file)
  assertLegacyPage(file, { lines, text, page: body.value })
  const decided = decideLocale({ file, body: body.value, given: locale })
  const page: LegacyPage = { file, ...decided.value, ...body.value }
  return { value: page, warnings: [...body.warnings, ...decided.warnings, ...checkPage(page)] }
}
