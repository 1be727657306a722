import type { Comparison } from '@/domain/revisions'

import type { ApiPath, Call } from '../api/use-api'

type Form = Record<string, unknown>

type Question = { path: ApiPath; revision: string; data: Form; sent?: Form | undefined }

/** Asks whether a form is still up to date. @throws ApiError when nobody can say */
export const compareForm = (
  call: Call,
  { data, path, revision, sent }: Question,
): Promise<Comparison> =>
  call(path, { body: { data, revision, ...(sent ? { sent } : {}) }, isChange: false })
