import { ModernFakeTimers } from '@jest/fake-timers'
import { ModuleMocker } from 'jest-mock'

/** Payload keeps what it began under these names, for whoever asks for it next. */
const forgetPayload = () => {
  globalThis._payload?.clear()
  Object.assign(globalThis._payload_graphql ?? {}, { graphql: null, promise: null })
}

/** The test framework's own notes: who hears of its tests, and what a test file has set for itself. */
const KEPT_BY_JEST = [
  'EVENT_HANDLERS',
  'RETRY_TIMES',
  'RETRY_IMMEDIATELY',
  'TEST_TIMEOUT_SYMBOL',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
]

/** drizzle-kit gives all arrays a method, which `for…in` of other packages would meet as an item. */
const hideAdditions = () => {
  for (const name of Object.keys(Array.prototype))
    Object.defineProperty(Array.prototype, name, { enumerable: false })
}

/** A server that keeps the databases of all test files gets slower with each. */
const dropDatabase = async ({ DATABASE_URI = '', TEST_ENGINE }) => {
  if (TEST_ENGINE !== 'mongodb' || !/\/test_\w+/.test(DATABASE_URI)) return
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(DATABASE_URI, { serverSelectionTimeoutMS: 5000 })
  await client
    .db()
    .dropDatabase()
    .catch(() => undefined)
    .finally(() => client.close())
}

const restoreVariables = (kept) => {
  for (const name of Object.keys(process.env))
    if (!(name in kept)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, kept)
}

/**
 * The process itself: a worker loads the packages once for all its test files. What a test file
 * changes for everybody is put back after it.
 */
export default class SharedEnvironment {
  global = globalThis
  fakeTimers = null
  moduleMocker = new ModuleMocker(globalThis)

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis })
    const { console } = globalThis
    const { exit, exitCode } = process
    const variables = { ...process.env }
    this.restore = () => {
      Object.assign(process, { exit, exitCode })
      globalThis.console = console
      hideAdditions()
      restoreVariables(variables)
    }
    // Configurations come and go: what an admin's form looks like is asked anew.
    globalThis._payload_doNotCacheClientConfig = true
    globalThis._payload_doNotCacheSchemaMap = true
    globalThis._payload_doNotCacheClientSchemaMap = true
    // Of processes that tests start, each is to end with this one.
    process.setMaxListeners(0)
    for (const name of KEPT_BY_JEST) Reflect.deleteProperty(globalThis, Symbol.for(name))
    forgetPayload()
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose()
    this.moduleMocker.restoreAllMocks()
    forgetPayload()
    await dropDatabase(process.env)
    this.restore()
  }

  exportConditions() {
    return []
  }

  getVmContext() {
    throw new Error('Tests run in the context of the process; no other one is there.')
  }
}
