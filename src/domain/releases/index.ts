/** Languages of documents that go live together: all of them or none. */
export { checkItem, type ItemReadiness, listProblems, READINESS } from './check-item'
export { checkItems } from './check-items-store'
export { publishRelease } from './publish-release'
export {
  assertAction,
  documentsOf,
  legalActions,
  MAX_ITEMS,
  type Release,
  type ReleaseAction,
  RELEASE_STATES,
  type ReleaseItem,
  type ReleaseState,
} from './release'
export type { ReleaseSummary, ShownRelease, ShownReleaseItem, ShownReleases } from './shown'
export { revertRelease } from './revert-release'
export {
  changeRelease,
  createRelease,
  deleteRelease,
  findDueReleases,
  findRelease,
  listReleases,
  readAgain,
} from './store'
