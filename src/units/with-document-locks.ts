import type { Config, SanitizedConfig } from 'payload'

import { AppError } from '@/errors'

import { lockDocuments, lockGlobal } from './document-lock-hooks'

type Hook = (...args: never[]) => unknown
type Entity = { slug: string; hooks?: { beforeOperation?: readonly Hook[] | undefined } }

/** A bundle may hold this module twice, so the hooks are known by a mark and not by identity. */
const LOCK = Symbol.for('cohesion-desk.document-lock')
const marked = <H extends Hook>(hook: H): H => Object.assign(hook, { [LOCK]: true })
const locksCollection = marked(lockDocuments)
const locksGlobal = marked(lockGlobal)

/**
 * Puts the lock first among the hooks of every collection and global. Wrap the whole configuration
 * in it: the adapter refuses to start when one is left out.
 */
export const withDocumentLocks = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [locksCollection, ...(collection.hooks?.beforeOperation ?? [])],
    },
  })),
  globals: (config.globals ?? []).map((global) => ({
    ...global,
    hooks: {
      ...global.hooks,
      beforeOperation: [locksGlobal, ...(global.hooks?.beforeOperation ?? [])],
    },
  })),
})

const isLocked = ({ slug, hooks }: Entity): boolean =>
  // Payload's own collections are added after ours, without versions and languages
  slug.startsWith('payload-') || (hooks?.beforeOperation ?? []).some((hook) => LOCK in hook)

/** @throws CONFIGURATION_INVALID when a collection or global could be written without its lock */
export const assertDocumentLocks = ({ collections, globals }: SanitizedConfig): void => {
  const open = [...collections, ...globals].find((entity) => !isLocked(entity))
  if (!open) return
  throw new AppError(
    'CONFIGURATION_INVALID',
    `"${open.slug}" can be saved without its lock: wrap the whole configuration, plugins included, ` +
      'in withDocumentLocks()',
  )
}
