import type { BaseDatabaseAdapter } from 'payload'

/** For how long entries are worked on before others have their turn, in ms. */
const TURN_MS = 15

const READ_METHODS = [
  'count',
  'find',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
] as const

type Read = (args: object) => Promise<unknown>
type List = { docs: unknown[] }
type Work = (doc: unknown, index: number, docs: unknown[]) => unknown

const isAsync = (work: unknown): boolean => Object(work).constructor.name === 'AsyncFunction'

/** When others had their turn last; one clock for all that is read. */
let since = 0

/** Lets others have their turn, when this process has answered nobody else for a while. */
export const turnWhenDue = async (): Promise<void> => {
  if (performance.now() - since < TURN_MS) return
  await new Promise((resolve) => setImmediate(resolve))
  since = performance.now()
}

const isList = (result: unknown): result is List =>
  Array.isArray((result as Partial<List> | null)?.docs)

/** As `map` does, but a piece of work begins only when there was a turn for others lately. */
const mapInTurns = (docs: unknown[], work: Work): Promise<unknown>[] => {
  let gate = Promise.resolve()
  return docs.map((doc, index) => {
    gate = gate.then(turnWhenDue)
    return gate.then(() => work(doc, index, docs))
  })
}

/** Entries whose `map` waits between pieces of work that are asynchronous anyway. */
const inTurns = (docs: unknown[]): unknown[] => {
  const stock = docs.map.bind(docs) as unknown[]['map']
  const map = (work: Work, self?: unknown) =>
    isAsync(work) ? mapInTurns([...docs], work) : stock(work, self)
  return Object.defineProperty(docs, 'map', { configurable: true, enumerable: false, value: map })
}

/** Whatever list is put in the place of the entries is worked on in turns too. */
const withTurns = <T extends { docs: unknown[] }>(result: T): T => {
  let docs = inTurns(result.docs)
  return Object.defineProperty(result, 'docs', {
    configurable: true,
    enumerable: true,
    get: () => docs,
    set: (others: unknown[]) => {
      docs = Array.isArray(others) ? inTurns(others) : others
    },
  })
}

/**
 * Payload works on all entries that were read at once: their hooks and fields are promises that wait
 * for nothing, so that the process answers nobody else before the last one is done. Here it goes on
 * to other requests every few entries, and between questions to the database.
 */
export const paceReads = (adapter: BaseDatabaseAdapter): void => {
  const readers = adapter as unknown as Record<string, Read>
  for (const name of READ_METHODS) {
    const stock = readers[name]?.bind(adapter)
    if (!stock) continue
    readers[name] = async (args) => {
      const result = await stock(args)
      await turnWhenDue()
      return isList(result) && result.docs.length > 1 ? withTurns(result) : result
    }
  }
}
