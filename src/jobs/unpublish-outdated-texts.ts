import type { Payload } from 'payload'

import { unpublishOutdated } from '@/domain/workflow'
import { env } from '@/env'

import { isTime } from './is-time'
import type { Job } from './job'

const HOUR_MS = 60 * 60 * 1000

const looked = new WeakMap<Payload, number>()

/** Takes translations from readers that are outdated for longer than `OUTDATED_AFTER_DAYS`. */
export const unpublishOutdatedTexts: Job['run'] = async ({ now, payload }) => {
  if (!isTime({ everyMs: HOUR_MS, looked, now, payload })) return
  await unpublishOutdated({ days: env.OUTDATED_AFTER_DAYS, now, payload })
}
