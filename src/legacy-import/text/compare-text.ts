/** Code unit order: the same on every machine, unlike a locale's collation. */
export const compareText = (first: string, second: string): number =>
  first < second ? -1 : first > second ? 1 : 0
