import type { ApplicationFacts, NameIn } from './application'

export type Difference = { field: string; before: string; after: string }

/** What stands in the entry of the partner now. */
export type PartnerFacts = Pick<ApplicationFacts, 'kind' | 'names'> & {
  organisation: string
  country: string | null
  website: string | null
  logo: string | null
}

type Proposed = Pick<
  ApplicationFacts,
  'country' | 'kind' | 'names' | 'organisation' | 'website'
> & { logo: string | null }

const FIELDS = ['organisation', 'kind', 'country', 'website'] as const

const nameIn = (names: readonly NameIn[], locale: string): string =>
  names.find((each) => each.locale === locale)?.name ?? ''

/** What a change would change; a change without a logo keeps the logo. */
export const listDifferences = (before: PartnerFacts, after: Proposed): Difference[] => {
  const facts = FIELDS.map((field) => ({
    field: field as string,
    before: before[field] ?? '',
    after: after[field],
  }))
  const locales = [...new Set([...before.names, ...after.names].map(({ locale }) => locale))]
  const names = locales.map((locale) => ({
    field: `name in ${locale}`,
    before: nameIn(before.names, locale),
    after: nameIn(after.names, locale),
  }))
  const logo = { field: 'logo', before: before.logo ?? '', after: after.logo ?? before.logo ?? '' }
  return [...facts, ...names, logo].filter((each) => each.before !== each.after)
}
