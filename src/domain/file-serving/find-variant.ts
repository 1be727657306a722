type Named = { name: string; original: string }

const TAIL = /-(\d+)x\d+\.[a-z0-9]+$|-(page\d+)\.[a-z0-9]+$/i

/** What kind of picture a name is one of: its width, or the page. */
const kindOf = (name: string): string | undefined => {
  const [, width, page] = TAIL.exec(name) ?? []
  return width ?? page
}

/**
 * What an old name leads to: the same kind of picture of the current file, or the file itself.
 *
 * @param current the name of the entry's file now
 */
export const findVariant = (
  old: Named,
  { current, files }: { current: string; files: readonly Named[] },
): string => {
  const kind = old.name === old.original ? undefined : kindOf(old.name)
  if (!kind) return current
  const same = files.find(
    ({ name, original }) => original === current && name !== current && kindOf(name) === kind,
  )
  return same?.name ?? current
}
