import type { Endpoint } from 'payload'

import { cancelSchedule, deleteSchedule } from './cancel-schedule'
import { listSchedules } from './list-schedules'
import { scheduleStep } from './schedule-step'

/** Steps left to a moment to come, over REST. */
export const scheduleEndpoints: Endpoint[] = [
  scheduleStep,
  listSchedules,
  cancelSchedule,
  deleteSchedule,
]
