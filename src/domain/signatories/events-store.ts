import type { PayloadRequest } from 'payload'

const COLLECTION = 'signatory-events'

export const EVENT_STEPS = [
  'signed',
  'signed-again',
  'confirmed',
  'link-asked',
  'changed',
  'address-asked',
  'address-changed',
  'withdrawn',
  'data-exported',
  'erased',
  'rejected',
  'put-back',
  'list-exported',
] as const

export type SignatoryEvent = {
  at: string
  step: (typeof EVENT_STEPS)[number]
  /** None once the person's data is erased, or for what is about many. */
  signatory: string | null
  declaration: string | null
  /** The account of a moderator; none for the signer. */
  by: string | null
  byName: string | null
  note: string | null
  count: number | null
}

type NewEvent = Pick<SignatoryEvent, 'step'> &
  Partial<Omit<SignatoryEvent, 'at' | 'step'>> & { now: Date }

/** Writes down what happened, in the unit of work of `req`; by whom, when it was no signer. */
export const addEvent = async ({ now, ...event }: NewEvent, req: PayloadRequest): Promise<void> => {
  const data: SignatoryEvent = {
    signatory: null,
    declaration: null,
    by: null,
    byName: null,
    note: null,
    count: null,
    ...event,
    at: now.toISOString(),
  }
  await req.payload.db.create({ collection: COLLECTION, data, req })
}

/** What happened to one signature, the oldest first. */
export const findEvents = async (
  signatory: string,
  req: PayloadRequest,
): Promise<SignatoryEvent[]> => {
  const { docs } = await req.payload.db.find<SignatoryEvent>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    sort: 'at',
    where: { signatory: { equals: signatory } },
  })
  return docs
}

/** Takes out of the log whose signature it was, and every word that was written about it. */
export const anonymizeEvents = async (signatory: string, req: PayloadRequest): Promise<void> => {
  await req.payload.db.updateMany({
    collection: COLLECTION,
    data: { signatory: null, note: null },
    req,
    returning: false,
    where: { signatory: { equals: signatory } },
  })
}
