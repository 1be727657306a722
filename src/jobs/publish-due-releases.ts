import { writeTogether } from '@/units'
import {
  changeRelease,
  documentsOf,
  findDueReleases,
  findRelease,
  publishRelease,
  readAgain,
  type Release,
} from '@/domain/releases'
import { env } from '@/env'

import { actAs, freshRequest } from './act-as'
import { attemptItem } from './attempt-item'
import type { JobContext } from './job'
import { tellRefused } from './tell-refused'

const isDue = ({ publishAt, state }: Release, now: Date): boolean =>
  state === 'scheduled' && publishAt !== null && new Date(publishAt) <= now

const publish = async (seen: Release, { now, payload }: JobContext): Promise<void> => {
  const req = await freshRequest(payload)
  await writeTogether({
    req,
    documents: [{ collection: 'releases', id: seen.id }, ...documentsOf(seen.items)],
    work: async () => {
      const release = await readAgain(seen, req)
      if (!isDue(release, now)) return
      const person = await actAs({ id: release.by, name: release.byName }, req)
      const settings = { reviewerIsDistinct: env.REVIEWER_IS_DISTINCT }
      await publishRelease({ now, person, release, req, settings })
    },
  })
}

const fail = async (
  { id }: Release,
  problem: string,
  { now, payload }: JobContext,
): Promise<void> => {
  const req = await freshRequest(payload)
  await writeTogether({
    req,
    documents: [{ collection: 'releases', id }],
    work: async () => {
      const release = await findRelease(id, req)
      if (!release || !isDue(release, now)) return
      await changeRelease(id, { state: 'failed', problem }, req)
      const row = { collectionSlug: 'releases', document: id, locale: null, title: release.name }
      await tellRefused({ problem, req, row, user: release.by ?? '' })
    },
  })
}

const attempt = (release: Release, context: JobContext): Promise<void> =>
  attemptItem({
    context,
    id: release.id,
    what: 'a release',
    take: () => publish(release, context),
    refuse: (problem) => fail(release, problem, context),
  })

/** Publishes scheduled releases whose moment has come: all of one or nothing, and once. */
export const publishDueReleases = async (context: JobContext): Promise<void> => {
  const { now, payload, signal } = context
  for (const release of await findDueReleases(now, await freshRequest(payload))) {
    if (signal.aborted) return
    await attempt(release, context)
  }
}
