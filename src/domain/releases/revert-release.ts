import type { PayloadRequest } from 'payload'

import { findChangedSince, type PreviousLive, restorePrevious } from '@/domain/publication'
import { changeRow, findRow, type Person, recordEvent, stateAfter } from '@/domain/workflow'
import { AppError } from '@/errors'
import { getLocale, type Locale } from '@/locales'

import { assertAction, type Release } from './release'
import { changeRelease } from './store'

type Reverting = { release: Release; person: Person; now: Date; req: PayloadRequest }

const nameEntry = async (
  { collection, document, locales }: PreviousLive,
  req: PayloadRequest,
): Promise<string> => {
  const row = await findRow({ collection, document, locale: locales[0] ?? 'en' }, req)
  return `“${row?.title || document}”`
}

const findProblems = async (
  previous: readonly PreviousLive[],
  req: PayloadRequest,
): Promise<string[]> => {
  const problems: string[] = []
  for (const entry of previous) {
    const changed = await findChangedSince(entry, req)
    if (changed.length === 0) continue
    const name = await nameEntry(entry, req)
    problems.push(
      changed === 'gone'
        ? `${name} was deleted.`
        : `${name}: readers see another ${changed.map((code) => getLocale(code).englishName).join(', ')} since.`,
    )
  }
  return problems
}

const revertRow = async (
  { now, release, req }: Reverting,
  { collection, document, wasLive }: PreviousLive,
  locale: Locale,
): Promise<void> => {
  const row = await findRow({ collection, document, locale }, req)
  if (!row) return
  const live = wasLive.includes(locale)
  // Readers see an older text again: the newest is what it was before, approved.
  const older = row.state === 'published' ? 'approved' : row.state
  const state = live ? older : (stateAfter('unpublish', row.state, row.isSource) ?? row.state)
  const since = state === row.state ? row.since : now.toISOString()
  const after = await changeRow(row, { live, since, state }, req)
  const note = `Taken back: release ${release.name}`
  await recordEvent({ row: after, step: 'revert', from: row.state, to: state, note }, req)
}

/**
 * Gives readers back what they saw before a release: the earlier texts, or nothing. The newest
 * texts stay with the editors. Runs in the unit of work of `req`, which must hold the locks of the
 * release and of its documents: all of it is taken back or nothing.
 *
 * @throws STEP_ILLEGAL when readers already see something else than this release left them
 */
export const revertRelease = async (reverting: Reverting): Promise<void> => {
  const { release, req } = reverting
  assertAction(release, 'revert')
  const previous = release.previous ?? []
  const problems = await findProblems(previous, req)
  if (problems.length > 0)
    throw new AppError(
      'STEP_ILLEGAL',
      `The release "${release.name}" was not taken back, none of it, as something was published or unpublished after it: ${problems.join(' ')} Legal now: unpublish or publish these languages one by one.`,
    )
  for (const entry of previous) {
    await restorePrevious(entry, req)
    for (const locale of entry.locales) await revertRow(reverting, entry, locale)
  }
  await changeRelease(release.id, { state: 'reverted', previous: null }, req)
}
