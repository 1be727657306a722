import { findSureLocale } from '../language/find-sure-locale'
import type { DocumentEntry } from '../types'
import { isSameSize } from './is-same-size'
import type { Claim, Entry, RankedPage } from './types'

/** A label counts only where it names one file: one used for several says nothing of any. */
const listClaims = ({ versions }: DocumentEntry): Claim[] =>
  versions.flatMap((version): Claim[] => {
    const { line, label, size, title } = version
    const shared = versions.filter((other) => label.locale && other.label.locale === label.locale)
    const isSame = shared.every((other) => isSameSize(other.size, size))
    if (isSame && shared.length > 1 && shared[0] !== version && size) return []
    const locale = shared.length < 2 || (isSame && size) ? label.locale : null
    return [{ line, label: label.text, labelled: label.locale, locale, size, title }]
  })

/** Every document of every page. */
export const listEntries = (pages: readonly RankedPage[]): Entry[] =>
  pages.flatMap((ranked) =>
    ranked.page.sections.flatMap((section) =>
      section.kind !== 'documents'
        ? []
        : section.documents.map((document) => ({
            ...ranked,
            document,
            titleLocale: document.title ? findSureLocale(document.title) : undefined,
            claims: listClaims(document),
          })),
    ),
  )
