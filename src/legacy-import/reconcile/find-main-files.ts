import { getLocale, type Locale } from '@/locales'

import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import type { Entry, Notes } from './types'

/** `locale` is the language of the page's main file, which its list leaves out. */
export type MainFile = { entry: Entry; locale: Locale | null; titleLocale: Locale | null }

type Found = { locale: Locale; why: string }
type Context = { entry: Entry; titleLocale: Locale | null; listed: ReadonlySet<Locale> }

const nameOf = (locale: Locale): string => getLocale(locale).englishName

/** The language of the page's title of the document: that of a version with this title, or its own. */
const findTitleLocale = (entry: Entry, entries: readonly Entry[]): Locale | null => {
  const title = entry.document.title
  if (!title) return null
  const wanted = normalizeText(title)
  const same = entries
    .flatMap(({ claims }) => claims)
    .find((claim) => claim.locale && claim.title && normalizeText(claim.title.text) === wanted)
  return same?.locale ?? entry.titleLocale ?? null
}

const listedIn = ({ claims }: Entry): Set<Locale> =>
  new Set(claims.flatMap(({ locale }) => locale ?? []))

/** Whether one of the files whose language could not be told is labelled with this one. */
const isOpen = ({ claims }: Entry, wanted: Locale): boolean =>
  claims.some(({ locale, labelled }) => locale === null && labelled === wanted)

/** A title in a language the list leaves out is that of the main file. */
const findByTitle = ({ entry, titleLocale, listed }: Context): Found | undefined => {
  if (entry.document.versions.length === 0) {
    const locale = titleLocale ?? entry.page.locale
    return {
      locale,
      why: titleLocale ? 'by its title, without a list' : 'the page’s, without a list',
    }
  }
  if (!titleLocale || listed.has(titleLocale) || isOpen(entry, titleLocale)) return undefined
  return { locale: titleLocale, why: 'the title’s, which the list leaves out' }
}

/** Else it is what the other pages list and this one does not: the page's language, or the only one. */
const findByDifference = (
  { entry, listed }: Context,
  known: ReadonlySet<Locale>,
): Found | undefined => {
  const left = [...known].filter((locale) => !listed.has(locale))
  const isComplete = entry.claims.every(({ locale }) => locale !== null)
  if (left.includes(entry.page.locale)) {
    return {
      locale: entry.page.locale,
      why: 'the page’s, which other pages list and this one does not',
    }
  }
  const [only] = left
  if (!only || left.length > 1 || !isComplete) return undefined
  return { locale: only, why: 'the only one that other pages list and this one does not' }
}

const note = ({ entry, titleLocale }: Context, found: Found | undefined, notes: Notes): void => {
  const { page, document } = entry
  const source = { file: page.file, line: document.line }
  const name = quote(document.title ?? '')
  if (!found) {
    const title = titleLocale
      ? `the title is ${nameOf(titleLocale)}, but that is listed`
      : 'the title does not tell'
    const message = `The language of the main file of ${name} is unknown: ${title}, and no other page lists a language more`
    notes.decisions.push({ code: 'main-file-unknown', message, sources: [source] })
    notes.warnings.push({ ...source, code: 'main-file-unknown', message })
    return
  }
  const message = `The main file of ${name} on the ${nameOf(page.locale)} page is ${nameOf(found.locale)}: ${found.why}`
  notes.decisions.push({ code: 'main-file-found', message, sources: [source] })
  if (found.locale !== page.locale && document.versions.length > 0) {
    notes.warnings.push({ ...source, code: 'main-file-hidden', message })
  }
}

/** The main file of each page's entry of one document: titles first, then what is left over. */
export const findMainFiles = (entries: readonly Entry[]): Notes & { mains: MainFile[] } => {
  const notes: Notes = { decisions: [], warnings: [] }
  const contexts = entries.map((entry): Context => ({
    entry,
    titleLocale: findTitleLocale(entry, entries),
    listed: listedIn(entry),
  }))
  const byTitle = contexts.map(findByTitle)
  const known = new Set([
    ...contexts.flatMap(({ listed }) => [...listed]),
    ...byTitle.flatMap((found) => found?.locale ?? []),
  ])
  const mains = contexts.map((context, index): MainFile => {
    const found = byTitle[index] ?? findByDifference(context, known)
    note(context, found, notes)
    const { entry, titleLocale } = context
    return { entry, titleLocale, locale: found?.locale ?? null }
  })
  return { ...notes, mains }
}
