import type { Payload } from 'payload'

import { findDatabaseState } from '@/database'
import { MIGRATION_ROWS } from '@/payload-internals'
import { fileStore } from '@/storage'

const TIMEOUT_MS = 3000
/** Finding out whether files can be stored writes one, and asks a store over the network. */
const REMEMBERED_MS = 5000

export type Readiness = {
  ready: boolean
  /** Why it is not, or what it cannot do. */
  reason?: string | undefined
}

const findPending = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.db.find<{ id: string; name?: string }>({
    collection: MIGRATION_ROWS,
    pagination: false,
  })
  const done = new Set(docs.map(({ name }) => name))
  const { prodMigrations = [] } = payload.db as { prodMigrations?: { name: string }[] }
  return prodMigrations.flatMap(({ name }) => (done.has(name) ? [] : [name]))
}

const within = <T>(answer: T): Promise<T> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(answer), TIMEOUT_MS).unref()
  })

let files: { at: number; fault: Promise<string | undefined> } | undefined

const findFileFault = (): Promise<string | undefined> => {
  const now = performance.now()
  if (!files || now - files.at > REMEMBERED_MS) {
    const late = within(`the store of files did not answer within ${TIMEOUT_MS} ms`)
    files = { at: now, fault: Promise.race([fileStore().findFault(), late]) }
  }
  return files.fault
}

const askDatabase = async (payload: Payload): Promise<Readiness> => {
  const { fault, warning } = findDatabaseState(payload.db)
  if (fault) return { ready: false, reason: fault }
  const pending = await findPending(payload)
  return pending.length === 0
    ? { ready: true, reason: warning }
    : { ready: false, reason: `${pending.length} migrations are not done` }
}

/** Whether the database answers and every migration of this program has been run on it. */
export const isDatabaseReady = (payload: Payload): Promise<Readiness> =>
  Promise.race([
    askDatabase(payload).catch(() => ({ ready: false, reason: 'the database does not answer' })),
    within({ ready: false, reason: `the database did not answer within ${TIMEOUT_MS} ms` }),
  ])

/** The same, and whether files can be stored: without that it is ready for readers all the same. */
export const isReady = async (payload: Payload): Promise<Readiness> => {
  const [database, fault] = await Promise.all([isDatabaseReady(payload), findFileFault()])
  if (!database.ready) return database
  const reasons = [database.reason, fault].filter((reason) => reason !== undefined)
  return { ready: true, reason: reasons.length > 0 ? reasons.join('; ') : undefined }
}
