import type { Settings } from '@/domain/workflow'
import { env } from '@/env'

/** How the workflow is set for this installation. */
export const workflowSettings = (): Settings => ({ reviewerIsDistinct: env.REVIEWER_IS_DISTINCT })
