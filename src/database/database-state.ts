export type DatabaseState = {
  /** Why it cannot be used; the server is not ready then. */
  fault?: string
  /** What it cannot do, though it can be read. */
  warning?: string
}

const known = new WeakMap<object, () => DatabaseState>()

/** An adapter tells how its database is. */
export const tellState = (adapter: object, state: () => DatabaseState): void => {
  known.set(adapter, state)
}

/** What an adapter knows of its database without asking it. */
export const findDatabaseState = (adapter: object): DatabaseState => known.get(adapter)?.() ?? {}
