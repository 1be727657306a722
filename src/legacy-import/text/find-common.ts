/** The value most of the values are, when it stands there more than once. */
export const findCommon = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return best && best[1] > 1 ? best[0] : undefined
}
