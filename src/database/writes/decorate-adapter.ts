import type { BaseDatabaseAdapter, CollectionSlug } from 'payload'

import {
  findUnitManager,
  namedBy,
  readInUnit,
  setUnitManager,
  type UnitManager,
  type WriteCheck,
  writeInUnit,
} from '@/units'

import { readNewestDraft } from '../drafts/read-newest-draft'
import { paceReads } from '../pace-reads'
import { READ_METHODS, WRITE_METHODS, type WriteArgs, type WriteMethod } from './adapter-methods'
import { askBeforeWrite } from './before-write'
import { keepSessions } from './keep-sessions'
import { keepVersionTimesRising } from './keep-version-times-rising'
import { spreadStatus } from './spread-status'
import { writeVersion } from './write-version'

type Decoration = { manager: UnitManager; checkWrite: WriteCheck | undefined }

/** Their `id` is a document's, and not a version's. */
const ON_DOCUMENTS: ReadonlySet<string> = new Set<WriteMethod>(['deleteOne', 'updateOne'])

type Method = (args: WriteArgs) => Promise<unknown>
type Methods = Record<WriteMethod | (typeof READ_METHODS)[number], Method>

const decorateReads = (adapter: BaseDatabaseAdapter, manager: UnitManager): void => {
  const readers = adapter as unknown as Methods
  const isAccount = ({ collection }: WriteArgs): boolean =>
    Boolean(adapter.payload.collections[collection as CollectionSlug]?.config.auth)
  for (const name of READ_METHODS) {
    const stock = readers[name].bind(adapter)
    readers[name] = (args) => {
      const named = name === 'findOne' && isAccount(args) ? namedBy(args) : undefined
      const question = name === 'findVersions' ? args : undefined
      return readInUnit({ manager, req: args.req, named, question, look: () => stock(args) })
    }
  }
}

const decorateWrites = (
  adapter: BaseDatabaseAdapter,
  { checkWrite, manager }: Decoration,
): void => {
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
      if (checkWrite) await askBeforeWrite({ adapter, args, checkWrite, name })
      return writeInUnit({
        manager,
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
 * Puts the unit manager between Payload and its connected adapter. Connecting replaces some methods of the
 * MongoDB adapter, so this is called after each `connect()`; what reads and writes is decorated once.
 */
export const decorateAdapter = (adapter: BaseDatabaseAdapter, decoration: Decoration): void => {
  const { manager } = decoration
  if (!findUnitManager(adapter)) {
    setUnitManager(adapter, manager)
    decorateWrites(adapter, decoration)
    decorateReads(adapter, manager)
    paceReads(adapter)
    readNewestDraft(adapter)
  }
  adapter.beginTransaction = manager.begin
  adapter.commitTransaction = manager.commit
  adapter.rollbackTransaction = manager.rollback
}
