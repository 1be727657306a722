import { quote } from '../text/quote'
import { chooseTitle } from './choose-title'
import type { Group } from './group-titles'
import type { Notes, Source, Titles } from './types'

export type Merged = { titles: Titles; sources: Source[]; name: string }

const REASONS = {
  number: 'they have the same number in the same series, in different languages',
  prefix: 'the shorter title is the beginning of the longer',
  spelling: 'the titles differ in a letter or two',
} as const

type MergeItemOptions = { group: Group; code: 'episode-matched' | 'video-matched'; notes: Notes }

/** One video or episode: its title on the page of each language, the newest page's first. */
export const mergeItem = ({ group, code, notes }: MergeItemOptions): Merged => {
  const items = [...group.items].sort((a, b) => b.rank - a.rank || b.line - a.line)
  const titles: Titles = {}
  for (const { page, title } of items) titles[page.locale] = title
  const sources = items.map(({ file, line }) => ({ file, line }))
  const spellings = [...new Set(items.map(({ title }) => title))].sort()
  if (group.how !== 'exact') {
    const message = `${spellings.map(quote).join(' and ')} are one: ${REASONS[group.how]}`
    notes.decisions.push({ code, message, sources })
  }
  const own: Notes = { decisions: [], warnings: notes.warnings }
  const isTranslated = group.how === 'number'
  const name = isTranslated ? (spellings[0] ?? '') : chooseTitle(items, 'The item', own)
  return { titles, sources, name: name ?? '' }
}
