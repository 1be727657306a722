import type { BaseDatabaseAdapter, CollectionSlug } from 'payload'

import { paceReads } from '../pace-reads'
import { askBeforeWrite } from './before-write'
import { readNewestDraft } from '../drafts/read-newest-draft'
import type { Desk } from './create-desk'
import { keepSessions } from './keep-sessions'
import { keepVersionTimesRising } from './keep-version-times-rising'
import { namedBy } from './lock-ahead'
import { READ_METHODS, WRITE_METHODS, type WriteArgs, type WriteMethod } from './methods'
import { writeVersion } from './one-version'
import { readInUnit } from './read-in-unit'
import { spreadStatus } from './spread-status'
import { writeInUnit } from './write-in-unit'

const DESK = Symbol.for('cohesion-desk.write-desk')

/** Their `id` is a document's, and not a version's. */
const ON_DOCUMENTS: ReadonlySet<string> = new Set<WriteMethod>(['deleteOne', 'updateOne'])

type Method = (args: WriteArgs) => Promise<unknown>
type Methods = Record<WriteMethod | (typeof READ_METHODS)[number], Method>
type WithDesk = { [DESK]?: Desk }

/** The desk of an adapter that has been connected, or undefined. */
export const findDesk = (adapter: object): Desk | undefined => (adapter as WithDesk)[DESK]

const decorateReads = (adapter: BaseDatabaseAdapter, desk: Desk): void => {
  const readers = adapter as unknown as Methods
  const isAccount = ({ collection }: WriteArgs): boolean =>
    Boolean(adapter.payload.collections[collection as CollectionSlug]?.config.auth)
  for (const name of READ_METHODS) {
    const stock = readers[name].bind(adapter)
    readers[name] = (args) => {
      const named = name === 'findOne' && isAccount(args) ? namedBy(args) : undefined
      return readInUnit({ desk, req: args.req, named, look: () => stock(args) })
    }
  }
}

const decorateWrites = (adapter: BaseDatabaseAdapter, desk: Desk): void => {
  const writers = adapter as unknown as Methods
  const stock = Object.fromEntries(
    WRITE_METHODS.map((name) => [name, writers[name].bind(adapter)]),
  ) as Record<WriteMethod, Method>
  for (const name of WRITE_METHODS) {
    const prepare = async (given: WriteArgs): Promise<WriteArgs> => {
      const args = await keepSessions({
        adapter,
        name,
        args: spreadStatus({ adapter, name, args: given }),
      })
      return keepVersionTimesRising({ adapter, name, args })
    }
    writers[name] = async (args) => {
      await askBeforeWrite({ adapter, name, args })
      return writeInUnit({
        desk,
        req: args.req,
        named: ON_DOCUMENTS.has(name) ? namedBy(args) : undefined,
        isAtomic: args.options?.atomic === true,
        collection: typeof args.collection === 'string' ? args.collection : undefined,
        call: async (req) => writeVersion({ name, stock, args: await prepare({ ...args, req }) }),
      })
    }
  }
}

/**
 * Puts a desk between Payload and its connected adapter. Connecting replaces some methods of the
 * MongoDB adapter, so this is called after each `connect()`; what reads and writes is decorated once.
 */
export const decorateAdapter = (adapter: BaseDatabaseAdapter, desk: Desk): void => {
  if (!findDesk(adapter)) {
    Object.defineProperty(adapter, DESK, { value: desk })
    decorateWrites(adapter, desk)
    decorateReads(adapter, desk)
    paceReads(adapter)
    readNewestDraft(adapter)
  }
  adapter.beginTransaction = desk.begin
  adapter.commitTransaction = desk.commit
  adapter.rollbackTransaction = desk.rollback
}
