import type { PayloadRequest } from 'payload'

/** Every method of an adapter that writes; `upsert` calls `updateOne` and is covered by it. */
export const WRITE_METHODS = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
] as const
/** Every method of an adapter that only reads, and may do so in a unit. */
export const READ_METHODS = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
] as const
export type WriteMethod = (typeof WRITE_METHODS)[number]

export type WriteArgs = {
  req?: Partial<PayloadRequest> | undefined
  options?: { atomic?: unknown }
} & Record<string, unknown>
