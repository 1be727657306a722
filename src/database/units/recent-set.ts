/** A set that forgets its oldest members. */
export const createRecentSet = (size: number) => {
  const members = new Set<string>()
  return {
    has: (member: string): boolean => members.has(member),
    add: (member: string): void => {
      members.add(member)
      const [oldest] = members
      if (members.size > size && oldest !== undefined) members.delete(oldest)
    },
  }
}
