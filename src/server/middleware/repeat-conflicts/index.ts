export { repeatConflicts } from './repeat-conflicts'
export { repeatMutations } from './repeat-mutations'
