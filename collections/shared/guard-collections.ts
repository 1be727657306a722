import type { CollectionBeforeOperationHook, CollectionConfig, SanitizedConfig } from 'payload'

import { keepQuestionsReadable, rules } from '@/access'
import { EDITING_LOCK_ROWS, MIGRATION_ROWS } from '@/payload-internals'

import { shareReads } from './share-reads'
import { assertQueryShape } from './with-query-shape'

/**
 * Whom Payload's own collections are open to. By itself it lets every account take, move and end the
 * editing locks of everyone, and has no rule at all for the list of migrations.
 */
const ACCESS: Record<string, CollectionConfig['access']> = {
  [EDITING_LOCK_ROWS]: {
    // The admin takes locks by the database itself; from outside nobody does.
    create: rules.nobody,
    read: rules.ownLocks,
    update: rules.editors,
    delete: rules.ownLocks,
  },
  [MIGRATION_ROWS]: {
    create: rules.nobody,
    read: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
}

/**
 * What holds for every collection and global, Payload's own among them: only the finished
 * configuration has those.
 */
export const guardCollections = (config: SanitizedConfig): SanitizedConfig => {
  for (const { access, hooks, slug } of config.collections) {
    Object.assign(access, ACCESS[slug])
    hooks.beforeOperation.push(keepQuestionsReadable)
    // Those of ours have it first of all.
    if (slug.startsWith('payload-'))
      hooks.beforeOperation.unshift(assertQueryShape as CollectionBeforeOperationHook)
  }
  for (const entity of [...config.collections, ...config.globals]) shareReads(entity)
  return config
}
