import type { PayloadRequest } from 'payload'

/** Runs several writes as one: given by whoever may open the database. */
export type Together = <T>(unit: {
  req: PayloadRequest
  documents: readonly { collection: string; id: string }[]
  work: () => Promise<T>
}) => Promise<T>

export const APPLICATIONS = 'partner-applications'
