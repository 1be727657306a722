import { normalizeText } from '../text/normalize-text'
import type { PlayerSection } from '../types'
import type { Item } from './group-titles'
import type { RankedPage } from './types'

const listTitles = ({ items, current }: PlayerSection): { line: number; title: string }[] => {
  const listed = items.filter(({ title }) => title !== '')
  const titles = new Set(listed.map(({ title }) => normalizeText(title)))
  const isUnlisted = current !== null && !titles.has(normalizeText(current.text))
  return isUnlisted ? [{ line: current.line, title: current.text }, ...listed] : listed
}

/** Every video, or every episode, of every page; a current item that is not listed counts too. */
export const listItems = (pages: readonly RankedPage[], kind: PlayerSection['kind']): Item[] =>
  pages.flatMap(({ page, rank }) =>
    page.sections.flatMap((section) =>
      section.kind === kind
        ? listTitles(section).map(({ line, title }) => ({
            page,
            rank,
            file: page.file,
            line,
            title,
          }))
        : [],
    ),
  )
