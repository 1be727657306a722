import type { PayloadRequest } from 'payload'

/** What is given by whoever may open the database. */
export type Doors = {
  req: PayloadRequest
  now: Date
  writeTogether: <T>(together: {
    req: PayloadRequest
    documents: readonly { collection: string; id: string }[]
    work: () => Promise<T>
  }) => Promise<T>
}
