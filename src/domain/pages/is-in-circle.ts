/**
 * Whether a page would become its own ancestor.
 *
 * @param parentOf the parent of a page by id, or undefined at the top
 */
export const isInCircle = async (
  id: string,
  parentId: string,
  parentOf: (id: string) => Promise<string | undefined>,
): Promise<boolean> => {
  const seen = new Set<string>()
  for (let current: string | undefined = parentId; current; current = await parentOf(current)) {
    if (current === id) return true
    if (seen.has(current)) return false
    seen.add(current)
  }
  return false
}
