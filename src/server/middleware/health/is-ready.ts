import type { Payload } from 'payload'

const TIMEOUT_MS = 3000

type Readiness = { ready: boolean; reason?: string }

const findPending = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.db.find<{ id: string; name?: string }>({
    collection: 'payload-migrations',
    pagination: false,
  })
  const done = new Set(docs.map(({ name }) => name))
  const { prodMigrations = [] } = payload.db as { prodMigrations?: { name: string }[] }
  return prodMigrations.flatMap(({ name }) => (done.has(name) ? [] : [name]))
}

const timeOut = (): Promise<Readiness> =>
  new Promise((resolve) => {
    const answer = { ready: false, reason: `the database did not answer within ${TIMEOUT_MS} ms` }
    setTimeout(() => resolve(answer), TIMEOUT_MS).unref()
  })

/** Whether the database answers and every migration of this program has been run on it. */
export const isReady = async (payload: Payload): Promise<Readiness> => {
  const check = findPending(payload).then(
    (pending) =>
      pending.length === 0
        ? { ready: true }
        : { ready: false, reason: `${pending.length} migrations are not done` },
    () => ({ ready: false, reason: 'the database does not answer' }),
  )
  return Promise.race([check, timeOut()])
}
