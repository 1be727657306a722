import { type Row, withoutNothing } from '@/domain/tree'

/** Of what a document becomes in one language what differs from what it is, to be saved. */
export const pickChanges = (before: Row, after: Row): Row => {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  )
  return withoutNothing(Object.fromEntries(changed), before) as Row
}
