import { CATEGORIES, type Category } from './categories'
import type { ImportedTotal, PublicDeclaration } from './declarations-store'

/** Confirmed signatures by category and country. */
export type CategoryCount = { category: string; country: string; count: number }

export type SignatureCounts = {
  declaration: string
  /** What this system counted itself. */
  counted: {
    total: number
    byCategory: { category: Category; count: number }[]
    byCountry: { country: string; count: number }[]
  }
  /** What was stated before, each at its date: never part of `counted`, as it may overlap. */
  imported: ImportedTotal[]
}

const sum = (rows: readonly CategoryCount[]): number =>
  rows.reduce((total, { count }) => total + count, 0)

/** Counts for the public; categories without any are told too. */
export const composeCounts = (
  { imported, key }: Pick<PublicDeclaration, 'imported' | 'key'>,
  rows: readonly CategoryCount[],
): SignatureCounts => {
  const countries = [...new Set(rows.map(({ country }) => country))].filter(Boolean).sort()
  return {
    declaration: key,
    counted: {
      total: sum(rows),
      byCategory: CATEGORIES.map((category) => ({
        category,
        count: sum(rows.filter((row) => row.category === category)),
      })),
      byCountry: countries.map((country) => ({
        country,
        count: sum(rows.filter((row) => row.country === country)),
      })),
    },
    imported,
  }
}
