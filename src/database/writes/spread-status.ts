import type { BaseDatabaseAdapter, CollectionSlug } from 'payload'

import type { WriteArgs, WriteMethod } from './adapter-methods'

type VersionWrite = { adapter: BaseDatabaseAdapter; name: WriteMethod; args: WriteArgs }

/**
 * Gives every language the status of a version that has one for all. Payload 3.90 restores a
 * version as a draft with one `_status`, also where it is localized, which MongoDB refuses and
 * SQLite loses.
 */
export const spreadStatus = ({ adapter, args, name }: VersionWrite): WriteArgs => {
  const version = args.versionData as { _status?: unknown } | undefined
  const { localization } = adapter.payload.config
  if (name !== 'createVersion' || typeof version?._status !== 'string' || !localization) return args
  const { config } = adapter.payload.collections[args.collectionSlug as CollectionSlug]
  const status = config.flattenedFields.find((field) => field.name === '_status')
  if (!status || !('localized' in status) || !status.localized) return args
  const byLocale = Object.fromEntries(
    localization.localeCodes.map((code) => [code, version._status]),
  )
  return { ...args, versionData: { ...version, _status: byLocale } }
}
