import type { Locale } from '@/locales'

import { findSureLocale } from '../language/find-sure-locale'
import { normalizeText } from '../text/normalize-text'
import { quote } from '../text/quote'
import { isSameSize } from './is-same-size'
import type { Claim, Entry, Notes, Source } from './types'

type Resolved = { claim: Claim; by: 'label' | 'size' | 'title' }

const toSource = ({ page }: Entry, { line }: Claim): Source => ({ file: page.file, line })

const trusted = (entries: readonly Entry[]): Claim[] =>
  entries.flatMap(({ claims }) => claims.filter(({ locale }) => locale !== null))

/** The one language that other pages give a file of this size. */
const findBySize = (claim: Claim, known: readonly Claim[]): Locale | undefined => {
  const locales = new Set(
    known.flatMap(({ size, locale }) => (locale && isSameSize(size, claim.size) ? [locale] : [])),
  )
  return locales.size === 1 ? [...locales][0] : undefined
}

const findByTitle = ({ title }: Claim, known: readonly Claim[]): Locale | undefined => {
  if (!title) return undefined
  const wanted = normalizeText(title.text)
  const same = known.find((claim) => claim.title && normalizeText(claim.title.text) === wanted)
  return same?.locale ?? findSureLocale(title.text)
}

const resolveEntry = (entry: Entry, known: readonly Claim[]): Resolved[] => {
  const isFree = (locale: Locale | undefined): locale is Locale =>
    locale !== undefined && !entry.claims.some((claim) => claim.locale === locale)
  const resolved: Resolved[] = []
  const settle = (claim: Claim, locale: Locale | undefined, by: Resolved['by']): void => {
    if (claim.locale !== null || !isFree(locale)) return
    claim.locale = locale
    resolved.push({ claim, by })
  }
  for (const claim of entry.claims) settle(claim, findBySize(claim, known), 'size')
  for (const claim of entry.claims) settle(claim, findByTitle(claim, known), 'title')
  const open = entry.claims.filter(({ locale }) => locale === null)
  for (const claim of open) {
    const isOnly = open.filter(({ labelled }) => labelled === claim.labelled).length === 1
    if (isOnly) settle(claim, claim.labelled ?? undefined, 'label')
  }
  return resolved
}

const describe = ({ claim, by }: Resolved): string =>
  `line ${claim.line} is ${claim.locale} by its ${by}`

/** A unique label that other pages contradict: they give this size to another language. */
const correct = (entry: Entry, entries: readonly Entry[], notes: Notes): void => {
  const others = trusted(entries.filter(({ rank }) => rank !== entry.rank))
  for (const claim of entry.claims) {
    const own = others.filter(({ locale }) => locale !== null && locale === claim.locale)
    const isAlone = own.length > 0 && !own.some(({ size }) => isSameSize(size, claim.size))
    const locale = isAlone ? findBySize(claim, others) : undefined
    if (!locale) continue
    const votes = others.filter(
      (other) => other.locale === locale && isSameSize(other.size, claim.size),
    )
    const isTitled = claim.title !== null && findSureLocale(claim.title.text) === locale
    if (votes.length < 2 && !isTitled) continue
    const message = `${quote(claim.label)} names a file that other pages list as ${locale}, by its size`
    notes.warnings.push({ file: entry.page.file, line: claim.line, code: 'wrong-label', message })
    notes.decisions.push({ code: 'label-corrected', message, sources: [toSource(entry, claim)] })
    claim.locale = locale
  }
}

const note = (entry: Entry, resolved: readonly Resolved[], notes: Notes): void => {
  const name = quote(entry.document.title ?? '')
  const open = entry.claims.filter(({ locale }) => locale === null)
  if (resolved.length > 0) {
    notes.decisions.push({
      code: 'label-resolved',
      message: `The languages of ${name} (${entry.page.file}): ${resolved.map(describe).join(', ')}`,
      sources: resolved.map(({ claim }) => toSource(entry, claim)),
    })
  }
  for (const claim of open) {
    const message = `The language of the file ${quote(claim.label)} of ${name} cannot be told; it is left out`
    const source = toSource(entry, claim)
    notes.warnings.push({ ...source, code: 'version-unresolved', message })
    notes.decisions.push({ code: 'version-unresolved', message, sources: [source] })
  }
}

/** Gives the files of one document their languages where labels are shared, missing or wrong. */
export const resolveLabels = (entries: readonly Entry[]): Notes => {
  const notes: Notes = { decisions: [], warnings: [] }
  for (const entry of entries) correct(entry, entries, notes)
  const known = trusted(entries).map((claim) => ({ ...claim }))
  for (const entry of entries) note(entry, resolveEntry(entry, known), notes)
  return notes
}
