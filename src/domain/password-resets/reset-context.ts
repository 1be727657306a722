import type { PayloadRequest } from 'payload'

export type ResetContext = { req: PayloadRequest; now: Date }
