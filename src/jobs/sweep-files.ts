import { isNamed, withUnnamed } from '@/domain/stored-files'
import { createLocalReq } from '@/payload-internals'
import { fileStore } from '@/storage'

import { isTime } from './is-time'
import type { Job, JobContext } from './job'

const HOUR_MS = 60 * 60 * 1000
/** No upload takes that long: what is older belongs to nothing any more. */
const OLD_MS = 24 * HOUR_MS

const looked = new WeakMap<JobContext['payload'], number>()

/** @returns the names that were removed, with their folder */
export const sweepStore = async ({
  now,
  payload,
  signal,
}: Pick<JobContext, 'now' | 'payload'> & { signal?: AbortSignal }): Promise<string[]> => {
  const before = new Date(now.getTime() - OLD_MS)
  const swept: string[] = []
  for (const { slug, upload } of payload.config.collections) {
    if (!upload) continue
    await fileStore().clean(slug, before)
    for await (const { modifiedAt, name } of fileStore().list(slug)) {
      if (signal?.aborted) return swept
      const req = await createLocalReq({}, payload)
      if (modifiedAt >= before || (await isNamed({ folder: slug, name }, req))) continue
      const place = { folder: slug, name }
      // Somebody may be storing the very same file once more.
      if (await withUnnamed(place, () => fileStore().remove(place), payload))
        swept.push(`${slug}/${name}`)
    }
  }
  return swept
}

/** Removes what a process that died while it stored left behind: files that belong to nothing. */
export const sweepFiles: Job['run'] = async (context) => {
  if (!isTime({ everyMs: 6 * HOUR_MS, looked, ...context })) return
  const swept = await sweepStore(context)
  if (swept.length > 0)
    context.payload.logger.warn({ swept }, 'files that belonged to nothing were removed')
}
