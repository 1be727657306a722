import type { PayloadRequest } from 'payload'

const MADE = 'cohesion-desk.one-version'

/** The versions made so far, by document. */
type Made = Map<string, string | number>

/** Within `asOneVersion`: the versions that were made in it. */
export const findVersionsMade = (req: Partial<PayloadRequest> | undefined): Made | undefined =>
  req?.context?.[MADE] as Made | undefined

/** What is saved of one document by `work`, save by save, is one version in its history. */
export const asOneVersion = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  req.context[MADE] = new Map()
  try {
    return await work()
  } finally {
    req.context[MADE] = undefined
  }
}
