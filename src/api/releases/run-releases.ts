import type { Endpoint } from 'payload'
import { z } from 'zod'

import {
  assertAction,
  changeRelease,
  publishRelease,
  type Release,
  revertRelease,
} from '@/domain/releases'
import { resolveMoment } from '@/domain/schedule'
import { AppError } from '@/errors'

import { clockInput, getEditor, momentInput, readInput } from '@/http'
import { workflowSettings } from '@/access'
import { showRelease } from './show-release'
import { getRelease, withDocumentsOfRelease, withRelease } from './with-release'

const moment = z.strictObject({ publishAt: clockInput, ...momentInput })

const assertFilled = ({ items, name }: Release): void => {
  if (items.length > 0) return
  throw new AppError(
    'NOT_READY',
    `The release "${name}" is empty: add languages of documents first.`,
  )
}

/** `POST /api/workflow/releases/:id/publish` publishes all of it now, or nothing. */
const publish: Endpoint = {
  path: '/workflow/releases/:id/publish',
  method: 'post',
  handler: async (req) => {
    const person = await getEditor(req)
    await withDocumentsOfRelease(req, async (release) => {
      assertFilled(release)
      const settings = workflowSettings()
      await publishRelease({ now: new Date(), person, release, req, settings })
    })
    return Response.json(await showRelease(await getRelease(req), person, req))
  },
}

/** `POST /api/workflow/releases/:id/revert` gives readers back what they saw before. */
const revert: Endpoint = {
  path: '/workflow/releases/:id/revert',
  method: 'post',
  handler: async (req) => {
    const person = await getEditor(req)
    await withDocumentsOfRelease(req, (release) =>
      revertRelease({ now: new Date(), person, release, req }),
    )
    return Response.json(await showRelease(await getRelease(req), person, req))
  },
}

/** `POST /api/workflow/releases/:id/schedule` */
const schedule: Endpoint = {
  path: '/workflow/releases/:id/schedule',
  method: 'post',
  handler: async (req) => {
    const person = await getEditor(req)
    const { publishAt: at, timeZone, which } = await readInput(moment, req)
    const publishAt = resolveMoment({ at, now: new Date(), timeZone, which }).toISOString()
    const scheduled = await withRelease(req, async (release) => {
      assertAction(release, 'schedule')
      assertFilled(release)
      const change = {
        // Whoever schedules it answers for it at that moment.
        by: person.id,
        byName: req.user?.name ?? req.user?.email ?? '',
        problem: null,
        publishAt,
        state: 'scheduled' as const,
        timeZone,
      }
      await changeRelease(release.id, change, req)
      return { ...release, ...change }
    })
    return Response.json(await showRelease(scheduled, person, req))
  },
}

/** `POST /api/workflow/releases/:id/cancel` takes the moment away; the release stays planned. */
const cancel: Endpoint = {
  path: '/workflow/releases/:id/cancel',
  method: 'post',
  handler: async (req) => {
    const person = await getEditor(req)
    const cancelled = await withRelease(req, async (release) => {
      assertAction(release, 'cancel')
      const change = { publishAt: null, state: 'planned' as const, timeZone: null }
      await changeRelease(release.id, change, req)
      return { ...release, ...change }
    })
    return Response.json(await showRelease(cancelled, person, req))
  },
}

export const runReleases: Endpoint[] = [publish, revert, schedule, cancel]
