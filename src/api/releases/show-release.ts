import type { PayloadRequest } from 'payload'

import {
  checkItems,
  legalActions,
  type Release,
  type ReleaseSummary,
  type ShownRelease,
} from '@/domain/releases'
import type { Person } from '@/domain/workflow'

import { workflowSettings } from '@/access'

/** A release as lists show it. */
export const showSummary = (release: Release) =>
  ({
    id: release.id,
    name: release.name,
    state: release.state,
    shared: release.shared,
    count: release.items.length,
    publishAt: release.publishAt ?? null,
    timeZone: release.timeZone ?? null,
    publishedAt: release.publishedAt ?? null,
    byName: release.byName ?? null,
    problem: release.problem ?? null,
  }) satisfies ReleaseSummary

/** A release with the readiness of everything in it. */
export const showRelease = async (release: Release, person: Person, req: PayloadRequest) => {
  const settings = workflowSettings()
  const { items, shared } = release
  const checked = await checkItems({ items, person, req, settings, shared })
  return {
    ...showSummary(release),
    actions: person.roles.some((role) => role === 'admin' || role === 'editor')
      ? legalActions(release.state)
      : [],
    items: checked.map(({ item, ...rest }) => ({ ...item, ...rest })),
  } satisfies ShownRelease
}
