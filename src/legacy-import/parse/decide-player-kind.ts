import { SECTION_STEMS } from '../language/section-stems'
import type { PlayerSection } from '../types'
import { findEpisodeMark } from './find-episode-mark'

type DecidePlayerKindOptions = Pick<PlayerSection, 'current' | 'description' | 'heading' | 'items'>

const NEEDED = 2

/**
 * Whether a player plays videos or podcast episodes. Numbered titles decide; a text below the
 * current item and the word podcast in the heading support it.
 */
export const decidePlayerKind = (player: DecidePlayerKindOptions): PlayerSection['kind'] => {
  const titles = player.items.map(({ title }) => title)
  if (titles.length === 0 && player.current) titles.push(player.current.text)
  const marked = titles.filter((title) => findEpisodeMark(title)).length
  const heading = player.heading?.text ?? ''
  const isVideoHeading = SECTION_STEMS.video.test(heading)
  const points = [
    marked > 0 && marked * 2 >= titles.length ? NEEDED : 0,
    marked > 1 ? 1 : 0,
    player.description.length > 0 ? 1 : 0,
    SECTION_STEMS.podcast.test(heading) ? 1 : 0,
    isVideoHeading ? -1 : 0,
  ]
  return points.reduce((sum, point) => sum + point, 0) >= NEEDED ? 'podcasts' : 'videos'
}
