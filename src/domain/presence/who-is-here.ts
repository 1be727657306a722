import type { Locale } from '@/locales'

/** Somebody who has a document open. */
export type Sighting = {
  entry: string
  user: string
  name: string
  locale: Locale
  /** When the browser last said so. */
  at: string
}

/** Seconds after which somebody who says nothing is taken to have left. */
export const STAYS_FOR_SECONDS = 60

/** Whether a sighting still counts. */
export const isFresh = ({ at }: Pick<Sighting, 'at'>, now: Date): boolean =>
  now.getTime() - new Date(at).getTime() < STAYS_FOR_SECONDS * 1000

/** Who has this document open now, each person once for each language, in the order of names. */
export const whoIsHere = (sightings: readonly Sighting[], entry: string, now: Date): Sighting[] =>
  sightings
    .filter((sighting) => sighting.entry === entry && isFresh(sighting, now))
    .sort(
      (one, other) => one.name.localeCompare(other.name) || (one.locale < other.locale ? -1 : 1),
    )
