import type { Patience } from '@/units'
import type { UnitRow } from './mongo-parts'

type Sighting = Pick<UnitRow, 'owner' | 'beat'> & { since: number }

/** Tells a unit whose owner no longer counts up, by this process's own clock. */
export const watchForDeath = ({ leaseMs }: Patience) => {
  const sightings = new Map<string, Sighting>()

  return {
    isDead: ({ _id, owner, beat }: UnitRow): boolean => {
      const seen = sightings.get(_id)
      if (seen?.owner === owner && seen.beat === beat) {
        return performance.now() - seen.since > leaseMs
      }
      sightings.set(_id, { owner, beat, since: performance.now() })
      return false
    },
    forgetAllBut: (rows: readonly UnitRow[]): void => {
      const known = new Set(rows.map(({ _id }) => _id))
      for (const id of sightings.keys()) if (!known.has(id)) sightings.delete(id)
    },
  }
}
