export type AnchoredSection = { blockType: string; anchor?: string | null }

const nextFree = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const anchor = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(anchor)) return anchor
  }
}

const kindOf = (blockType: string): string =>
  blockType.replace(/Section$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Gives every section without an anchor one made from its kind; typed anchors stay as they are. */
export const nameAnchors = <T extends AnchoredSection>(sections: T[]): T[] => {
  const taken = new Set(sections.flatMap(({ anchor }) => (anchor ? [anchor] : [])))
  return sections.map((section) => {
    if (section.anchor) return section
    const anchor = nextFree(kindOf(section.blockType), taken)
    taken.add(anchor)
    return { ...section, anchor }
  })
}

/** The first anchor that two sections share, or undefined. */
export const findSharedAnchor = (sections: AnchoredSection[]): string | undefined => {
  const seen = new Set<string>()
  for (const { anchor } of sections) {
    if (!anchor) continue
    if (seen.has(anchor)) return anchor
    seen.add(anchor)
  }
  return undefined
}
