import type { PayloadRequest } from 'payload'

import { type PreviousLive, rememberAfter, rememberPrevious } from '@/domain/publication'
import { type Person, type Settings, takeStep } from '@/domain/workflow'
import { AppError } from '@/errors'

import { type ItemReadiness, listProblems } from './check-item'
import { checkItems } from './check-items-store'
import { assertAction, documentsOf, type Release, type ReleaseItem } from './release'
import { changeRelease } from './store'

export type Publishing = {
  release: Release
  person: Person
  settings: Settings
  now: Date
  req: PayloadRequest
}

/** MongoDB keeps at most 16 MB in one document. */
const MAX_BYTES = 12_000_000

const assertReady = ({ name }: Release, items: readonly ItemReadiness[]): void => {
  const problems = listProblems(items)
  if (problems.length > 0)
    throw new AppError(
      'NOT_READY',
      `The release "${name}" was not published, none of it: ${problems.join(' ')}`,
    )
  if (items.every(({ status }) => status === 'done'))
    throw new AppError('STEP_ILLEGAL', `All of the release "${name}" is live already.`)
}

const assertSize = ({ name }: Release, previous: readonly PreviousLive[]): void => {
  if (Buffer.byteLength(JSON.stringify(previous)) <= MAX_BYTES) return
  throw new AppError(
    'INPUT_INVALID',
    `The release "${name}" is too large to be taken back later: make two of it, or publish what all languages share by itself.`,
  )
}

const remember = async (
  { release: { shared }, req }: Publishing,
  items: readonly ReleaseItem[],
): Promise<PreviousLive[]> => {
  const previous: PreviousLive[] = []
  for (const { collection, id } of documentsOf(items)) {
    const own = items.filter((item) => item.collection === collection && item.document === id)
    const slug = own[0]?.collection
    if (!slug) continue
    const locales = own.map(({ locale }) => locale)
    const found = await rememberPrevious({ collection: slug, id, locales, shared }, req)
    if (found) previous.push(found)
  }
  return previous
}

/**
 * Publishes all of a release, in the unit of work of `req`, which must hold the locks of the
 * release and of its documents: all of it is kept or nothing.
 *
 * @throws STEP_ILLEGAL, NOT_READY with everything that stands in the way
 */
export const publishRelease = async (publishing: Publishing): Promise<void> => {
  const { now, person, release, req, settings } = publishing
  assertAction(release, 'publish')
  const { items: planned, shared } = release
  const checked = await checkItems({ items: planned, person, req, settings, shared })
  assertReady(release, checked)
  const items = checked.filter(({ status }) => status === 'ready').map(({ item }) => item)
  const before = await remember(publishing, items)
  for (const item of items)
    await takeStep({
      ...item,
      details: { note: `Release: ${release.name}` },
      person,
      req,
      settings,
      shared,
      step: 'publish',
      together: planned,
    })
  const previous: PreviousLive[] = []
  for (const entry of before) previous.push(await rememberAfter(entry, req))
  assertSize(release, previous)
  await changeRelease(
    release.id,
    { state: 'done', publishedAt: now.toISOString(), previous, problem: null },
    req,
  )
}
