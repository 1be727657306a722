import { publishedLocales } from '@/domain/publication'
import { isLocale, type Locale } from '@/locales'

type Row = Record<string, unknown>

/** Fields that together may occur once in a collection, in each language where they have one. */
export type UniqueTogether = {
  fields: readonly [string, ...string[]]
  label: string
  localized?: boolean
}

/** What one entry takes for itself: an address in one language, a key. */
export type Claim = {
  rule: UniqueTogether
  /** Nothing for what all languages share. */
  locale: Locale | undefined
  /** In the order of the rule's fields. */
  values: readonly string[]
}

/** `live`: what readers see. `newest`: the newest texts, in all languages. */
export type ClaimPlace = 'live' | 'newest'

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

const idOf = (value: unknown): unknown => (isRow(value) && 'id' in value ? value.id : value)

const claim = (
  rule: UniqueTogether,
  locale: Locale | undefined,
  given: readonly unknown[],
): Claim[] => {
  const values = given.map(idOf)
  const isWhole = values.every((value) => value !== undefined && value !== null && value !== '')
  return isWhole ? [{ rule, locale, values: values.map(String) }] : []
}

const claimsByRule = (doc: Row, rule: UniqueTogether, shown: readonly string[] | undefined) => {
  if (!rule.localized)
    return claim(
      rule,
      undefined,
      rule.fields.map((field) => doc[field]),
    )
  const values = rule.fields.map((field) => (isRow(doc[field]) ? doc[field] : {}))
  const locales = Object.keys(values[0] ?? {}).filter(isLocale)
  return locales
    .filter((locale) => !shown || shown.includes(locale))
    .flatMap((locale) =>
      claim(
        rule,
        locale,
        values.map((value) => value[locale]),
      ),
    )
}

/**
 * What an entry takes for itself: nothing while it is in the trash, and in what readers see only
 * where it is published.
 *
 * @param doc as the database holds it, all languages in it
 */
export const claimsOf = (
  doc: Row,
  rules: readonly UniqueTogether[],
  place: ClaimPlace,
): Claim[] => {
  if (doc.deletedAt) return []
  const shown = place === 'live' ? publishedLocales(doc) : undefined
  if (shown?.length === 0) return []
  return rules.flatMap((rule) => claimsByRule(doc, rule, shown))
}

/** The same for the same claim of any entry. */
export const claimKey = ({ locale, rule, values }: Claim): string =>
  JSON.stringify([rule.fields, locale ?? null, values])
