import type { BaseDatabaseAdapter, Where } from 'payload'

type Question = {
  collection?: string
  global?: string
  limit?: number
  pagination?: boolean
  where?: Where
}

type Find = (question: Question) => Promise<{ docs: unknown[] }>

const isStatus = (condition: Where | undefined): boolean => {
  const [path, alternatives] = Object.entries(condition ?? {})[0] ?? []
  if (path === 'or') return Array.isArray(alternatives) && alternatives.every(isStatus)
  return path?.startsWith('version._status') === true
}

/** The parts of a question of `replaceWithDraftIfAvailable`; undefined for every other one. */
const partsOf = ({ collection, global, limit, pagination, where }: Question) => {
  // Only it names one thing both ways, which a request cannot do.
  if (!collection || collection !== global || limit !== 1 || pagination !== false) return undefined
  const [asked, ...access] = where?.and ?? []
  return isStatus(asked?.and?.[0]) ? { access, conditions: asked?.and ?? [] } : undefined
}

const NOTHING = {
  docs: [],
  hasNextPage: false,
  hasPrevPage: false,
  limit: 1,
  nextPage: null,
  page: 1,
  pagingCounter: 1,
  prevPage: null,
  totalDocs: 0,
  totalPages: 1,
}

const withNewest =
  (find: Find): Find =>
  async (question) => {
    const parts = partsOf(question)
    if (!parts) return find(question)
    // Who is shown only a part of the entries reads what is published, never a draft.
    if (parts.access.length > 0) return NOTHING
    const ofTheEntry = parts.conditions.filter((condition) => 'parent' in condition)
    return find({ ...question, where: { and: [...ofTheEntry, { latest: { equals: true } }] } })
  }

/**
 * Lets a read of drafts give the newest version. Where a status is kept for each language, Payload
 * 3.90 looks only for versions that are drafts in the language asked for: a language that has just
 * been published then shows what readers see, without the shared parts that are still drafts.
 *
 * @see docs/decisions/0015-the-newest-version-is-read.md
 */
export const readNewestDraft = (adapter: BaseDatabaseAdapter): void => {
  const finders = adapter as unknown as Record<'findVersions' | 'findGlobalVersions', Find>
  for (const name of ['findVersions', 'findGlobalVersions'] as const)
    finders[name] = withNewest(finders[name].bind(adapter))
}
