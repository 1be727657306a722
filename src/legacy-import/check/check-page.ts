import type { LegacyPage, LegacyWarning } from '../types'
import { checkDocuments } from './check-documents'
import { checkHeadings } from './check-headings'
import { checkLanguages } from './check-languages'
import { checkNumbering } from './check-numbering'
import { checkPlayers } from './check-players'
import { checkTexts } from './check-texts'

/** Every defect that one page shows by itself. */
export const checkPage = (page: LegacyPage): LegacyWarning[] =>
  [checkDocuments, checkHeadings, checkLanguages, checkNumbering, checkPlayers, checkTexts].flatMap(
    (check) => check(page).map((defect) => ({ file: page.file, ...defect })),
  )
