import { isPlainObject } from './attributes'

/** An entry that running text links to. */
export type EntryLink = { collection: string; id: string; path: string }

/** The entries that sound running text links to, in reading order. */
export const listEntryLinks = (value: unknown): EntryLink[] => {
  const links: EntryLink[] = []
  const walk = (node: unknown, path: string): void => {
    if (!isPlainObject(node)) return
    const { children, fields } = node
    if (isPlainObject(fields) && fields.linkType === 'internal' && isPlainObject(fields.doc))
      links.push({
        collection: String(fields.doc.relationTo),
        id: String(fields.doc.value),
        path: `${path}.fields.doc`,
      })
    if (Array.isArray(children))
      children.forEach((child, index) => walk(child, `${path}.children.${index}`))
  }
  walk(isPlainObject(value) ? value.root : undefined, 'root')
  return links
}
