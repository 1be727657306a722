import { normalizeText } from '../text/normalize-text'
import { isSameSize } from './is-same-size'
import type { Entry } from './types'

/** What speaks for and against two entries being one document. */
export type Evidence = {
  /** Languages with the same size in both, and with different sizes. */
  sizes: number
  otherSizes: number
  /** Languages with the same title in both. */
  titles: number
  /** Sizes found in both, whatever their labels. */
  overlap: number
  /** One page's title of the document is the other's, or that of one of its versions. */
  isTitleShared: boolean
  isTitleEqual: boolean
  /** Both pages' titles are in one language, and differ. */
  isTitleOther: boolean
}

const key = (text: string | null | undefined): string => (text ? normalizeText(text) : '')

const countOverlap = (first: Entry, second: Entry): number => {
  const left = second.claims.map(({ size }) => size)
  return first.claims.filter(({ size }) => {
    const index = left.findIndex((other) => isSameSize(size, other))
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  }).length
}

const isAmongVersions = (title: string, { claims }: Entry): boolean =>
  title !== '' && claims.some((claim) => key(claim.title?.text) === title)

/** Compares two pages' entries by language, size and title. Their position says nothing. */
export const compareEntries = (first: Entry, second: Entry): Evidence => {
  const [title, other] = [key(first.document.title), key(second.document.title)]
  const pairs = first.claims.flatMap((claim) => {
    const same = second.claims.find(({ locale }) => locale !== null && locale === claim.locale)
    return same ? [{ claim, same }] : []
  })
  const sized = pairs.filter(({ claim, same }) => claim.size && same.size)
  const sizes = sized.filter(({ claim, same }) => isSameSize(claim.size, same.size)).length
  const isTitleEqual = title !== '' && title === other
  const isInOneLanguage =
    first.titleLocale !== undefined && first.titleLocale === second.titleLocale
  return {
    sizes,
    otherSizes: sized.length - sizes,
    titles: pairs.filter(
      ({ claim, same }) => claim.title && key(claim.title.text) === key(same.title?.text),
    ).length,
    overlap: countOverlap(first, second),
    isTitleShared: isTitleEqual || isAmongVersions(title, second) || isAmongVersions(other, first),
    isTitleEqual,
    isTitleOther: isInOneLanguage && !isTitleEqual,
  }
}
