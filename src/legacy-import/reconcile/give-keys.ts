import { slugify } from '../text/slugify'
import { compareText } from '../text/compare-text'
import type { Source } from './types'

const LONGEST = 60

const firstSource = (sources: readonly Source[]): string =>
  sources
    .map(({ file, line }) => `${file}\0${String(line).padStart(8, '0')}`)
    .sort(compareText)[0] ?? ''

/**
 * A key for each thing, from its name; of several with one name the later ones, by their first
 * source, get a number. The order they come in makes no difference.
 */
export const giveKeys = <Thing extends { sources: readonly Source[] }>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  fallback: string,
): (Thing & { key: string })[] => {
  const taken = new Set<string>()
  const ordered = things
    .map((thing) => ({ thing, slug: slugify(nameOf(thing), LONGEST) || fallback }))
    .map((named) => ({ ...named, first: firstSource(named.thing.sources) }))
    .sort((a, b) => compareText(a.slug, b.slug) || compareText(a.first, b.first))
  return ordered.map(({ thing, slug }) => {
    let key = slug
    for (let number = 2; taken.has(key); number += 1) {
      const suffix = `-${number}`
      key = slug.slice(0, LONGEST - suffix.length).replace(/-$/, '') + suffix
    }
    taken.add(key)
    return { ...thing, key }
  })
}
