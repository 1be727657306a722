import type { Endpoint } from 'payload'

import { listNotices, readNotices } from '@/api/notices'
import { releaseEndpoints } from '@/api/releases'
import { scheduleEndpoints } from '@/api/schedules'
import { postComment, postResolved, showComments } from './comments'
import { compareEntry } from './compare-entry'
import { listPeople } from './list-people'
import { announcePresence } from './presence'
import { remind } from './remind'
import { showEntry } from './show-entry'
import { showMatrix } from './show-matrix'
import { showMyWork } from './show-my-work'
import { showReadiness } from './show-readiness'
import { takeManySteps, takeOneStep } from './take-steps'
import { saveTranslatedTexts, showTexts } from './texts'

/** The workflow over REST, below `/api/workflow`. */
export const workflowEndpoints: Endpoint[] = [
  ...releaseEndpoints,
  ...scheduleEndpoints,
  listNotices,
  readNotices,
  listPeople,
  showMyWork,
  showEntry,
  showMatrix,
  showTexts,
  saveTranslatedTexts,
  showComments,
  postComment,
  postResolved,
  showReadiness,
  compareEntry,
  announcePresence,
  takeOneStep,
  takeManySteps,
  remind,
]
