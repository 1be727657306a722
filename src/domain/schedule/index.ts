/** Publishing at a moment to come. */
export { FOLDS, type LocalMoment, resolveMoment } from './resolve-moment'
export {
  SCHEDULABLE,
  SCHEDULE_STATES,
  type ScheduledRow,
  type ScheduleState,
} from './scheduled-row'
export type { NewSchedule, ShownSchedule, ShownSchedules } from './shown'
export {
  changeScheduled,
  createScheduled,
  findDueSteps,
  findScheduled,
  findWaiting,
  listScheduled,
  runScheduled,
} from './store'
