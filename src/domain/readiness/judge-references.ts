import { getLocale, type Locale } from '@/locales'

import type { Finding } from './finding'
import type { Reference } from './list-references'

/** What is known of the entries and files that are referred to, by `<collection>:<id>`. */
export type Targets = {
  /** Are there, not in the trash. */
  there: ReadonlySet<string>
  /** Entries that readers of the language can open, or that need no publishing. */
  open: ReadonlySet<string>
  /** Pictures with a description in the language. */
  described: ReadonlySet<string>
  /** Files whose bytes are gone from the store. */
  lost: ReadonlySet<string>
  titles: ReadonlyMap<string, string>
  /** The language that a file is filed under, and whether its content says another. */
  languages: ReadonlyMap<string, { filed: Locale; differs: boolean }>
}

export const targetKey = ({ collection, id }: { collection: string; id: string }): string =>
  `${collection}:${id}`

const IMAGES = 'images'

type Judge = { reference: Reference; targets: Targets; locale: Locale }

const nameOf = ({ reference, targets }: Judge): string => {
  const title = targets.titles.get(targetKey(reference))
  return title ? `"${title}"` : `${reference.collection} ${reference.id}`
}

/** The wrong file in the place of a language: only a warning, since a file can be in two. */
const judgeLanguage = (judge: Judge): Finding[] => {
  const { locale, reference, targets } = judge
  const { label, path } = reference
  const known = targets.languages.get(targetKey(reference))
  if (!reference.isOfLanguage || !known || (known.filed === locale && !known.differs)) return []
  const language = getLocale(locale).englishName
  const problem =
    known.filed === locale
      ? `says, or its words show, that it is not in ${language}`
      : `is filed under ${getLocale(known.filed).englishName}, and this is the place of ${language}`
  const message = `${label}: the file ${nameOf(judge)} ${problem}: see that it is the right one.`
  return [{ code: 'FILE_LANGUAGE', severity: 'warning', label, path, message }]
}

const judgeUpload = (judge: Judge): Finding[] => {
  const { locale, reference, targets } = judge
  const { label, path } = reference
  const key = targetKey(reference)
  const language = getLocale(locale).englishName
  if (!targets.there.has(key) || targets.lost.has(key))
    return [
      {
        code: 'FILE_GONE',
        severity: 'fault',
        label,
        path,
        message: `${label}: the file ${nameOf(judge)} is gone: choose another or take it out.`,
      },
    ]
  if (reference.collection !== IMAGES) return judgeLanguage(judge)
  if (reference.isDescribed || targets.described.has(key)) return []
  return [
    {
      code: 'ALT_MISSING',
      severity: 'fault',
      label,
      path,
      message: `${label}: nobody has written in ${language} what the picture ${nameOf(judge)} shows: write it with the picture.`,
    },
  ]
}

const judgeLink = (judge: Judge): Finding[] => {
  const { locale, reference, targets } = judge
  const { kind, label, path, words } = reference
  const key = targetKey(reference)
  const language = getLocale(locale).englishName
  if (kind !== 'link' || targets.open.has(key)) return []
  const isThere = targets.there.has(key)
  const problem = isThere
    ? `${nameOf(judge)} is not published in ${language}`
    : `${nameOf(judge)} is no longer there`
  const advice = isThere
    ? 'publish that first or together with this, or take the link out'
    : 'take the link out'
  const name = words ? `the link "${words}"` : 'the link'
  return [
    {
      code: 'LINK_CLOSED',
      severity: 'fault',
      label,
      path,
      message: `${label}: ${name} leads nowhere, ${problem}: ${advice}.`,
    },
  ]
}

const LISTED = 3

/** One warning for each place: a list of many entries is one thing to look at. */
const judgeRelations = (judges: readonly Judge[]): Finding[] => {
  const closed = judges.filter(
    ({ reference, targets }) =>
      reference.kind === 'relation' && !targets.open.has(targetKey(reference)),
  )
  return [...new Set(closed.map(({ reference }) => reference.path))].flatMap((path) => {
    const here = closed.filter(({ reference }) => reference.path === path)
    const [first] = here
    if (!first) return []
    const { label } = first.reference
    const names = here.slice(0, LISTED).map(nameOf).join(', ')
    const more = here.length > LISTED ? ` and ${here.length - LISTED} more` : ''
    const language = getLocale(first.locale).englishName
    const [are, them] = here.length === 1 ? ['is', 'it'] : ['are', 'them']
    return {
      code: 'RELATION_CLOSED' as const,
      severity: 'warning' as const,
      label,
      path,
      message: `${label}: ${names}${more} ${are} not published in ${language}, so readers will not see ${them} here.`,
    }
  })
}

/** What is wrong with what a text refers to; the same complaint about the same place once. */
export const judgeReferences = (
  references: readonly Reference[],
  targets: Targets,
  locale: Locale,
): Finding[] => {
  const judges = references.map((reference) => ({ reference, targets, locale }))
  const findings = [
    ...judges.flatMap((judge) =>
      judge.reference.kind === 'upload' ? judgeUpload(judge) : judgeLink(judge),
    ),
    ...judgeRelations(judges),
  ]
  return [
    ...new Map(findings.map((finding) => [`${finding.path} ${finding.message}`, finding])).values(),
  ]
}
