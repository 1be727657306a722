import { findSureLocale } from '../language/find-sure-locale'
import { giveKeys } from './give-keys'
import { groupTitles, type Group } from './group-titles'
import { listItems } from './list-items'
import { mergeItem } from './merge-items'
import { readEpisode } from './read-episode'
import type { Notes, RankedPage, ReconciledEpisode } from './types'

const localesOf = ({ items }: Group): Set<string | undefined> =>
  new Set(items.map(({ title }) => findSureLocale(readEpisode(title).name)))

/** Translations of one title: each sure of its language, and not the same. */
const areTranslations = (first: Group, second: Group): boolean => {
  const [one, other] = [localesOf(first), localesOf(second)]
  const isApart = !first.items.some(({ rank }) => second.items.some((item) => item.rank === rank))
  const areSure = !one.has(undefined) && !other.has(undefined)
  return isApart && areSure && ![...one].some((locale) => other.has(locale))
}

const numberOf = ({ items }: Group): string | undefined => {
  const { series, number } = readEpisode(items[0]?.title ?? '')
  return number === null ? undefined : `${series.slug} ${number}`
}

/** Episodes have numbers, which translated titles keep. */
const joinTranslations = (groups: readonly Group[]): Group[] => {
  const joined: Group[] = []
  for (const group of groups) {
    const number = numberOf(group)
    const same = number === undefined ? [] : joined.filter((other) => numberOf(other) === number)
    const target = same.find((other) => areTranslations(other, group))
    if (target) {
      target.items.push(...group.items)
      target.how = 'number'
    } else joined.push(group)
  }
  return joined
}

/** The podcast episodes of all pages, each once, with its series and number. */
export const reconcileEpisodes = (
  pages: readonly RankedPage[],
): Notes & { episodes: ReconciledEpisode[] } => {
  const notes: Notes = { decisions: [], warnings: [] }
  const groups = joinTranslations(groupTitles(listItems(pages, 'podcasts')))
  const merged = groups.map((group) => {
    const item = mergeItem({ group, code: 'episode-matched', notes })
    const { name, ...facts } = readEpisode(item.name)
    return { ...item, ...facts, name }
  })
  const keyed = giveKeys(
    merged,
    ({ series, number, name }) => `${series.slug} ${number ?? name}`,
    'episode',
  )
  return {
    ...notes,
    episodes: keyed.map(({ key, titles, sources, series, number, date }) => ({
      key,
      titles,
      sources,
      series,
      number,
      date,
    })),
  }
}
