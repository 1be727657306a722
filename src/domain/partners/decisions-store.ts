import type { PayloadRequest } from 'payload'

const COLLECTION = 'partner-decisions'

/** What was decided about an application or a partner. */
export type DecisionEntry = {
  at: string
  application: string | null
  partner: string | null
  organisation: string
  action: string
  from: string | null
  to: string
  reason: string | null
  /** The mail that told it, and the text as it was sent. */
  template: string | null
  text: string | null
  /** The sentence that the applicant had agreed to, and when. */
  consentVersion: string | null
  consentAt: string | null
  by: string | null
  byName: string
}

export type StoredDecision = DecisionEntry & { id: string }

/** Notes it for good: nothing changes or deletes such a row. */
export const addDecision = async (entry: DecisionEntry, req: PayloadRequest): Promise<void> => {
  await req.payload.db.create({ collection: COLLECTION, data: entry, req })
}

/** What was decided about an application and the partner that it is about, the newest first. */
export const listDecisions = async (
  { application, partner }: { application: string; partner: string | null },
  req: PayloadRequest,
): Promise<StoredDecision[]> => {
  const { docs } = await req.payload.db.find<StoredDecision>({
    collection: COLLECTION,
    limit: 100,
    pagination: false,
    req,
    sort: '-at',
    where: {
      or: [
        { application: { equals: application } },
        ...(partner ? [{ partner: { equals: partner } }] : []),
      ],
    },
  })
  return docs
}

/** The latest decision about an application. */
export const findLastDecision = async (
  application: string,
  req: PayloadRequest,
): Promise<StoredDecision | undefined> =>
  (await listDecisions({ application, partner: null }, req))[0]
