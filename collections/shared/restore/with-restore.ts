import type { CollectionConfig, CollectionSlug, GlobalConfig, GlobalSlug } from 'payload'

import { refuseWholeRestore, refuseWholeRestoreOfGlobal } from './refuse-whole-restore'
import { restoreEndpoints } from '@/api/restore'

/** Ours in place of Payload's button in the view of a version. */
const version = { actions: ['@/admin/RestoreButton#RestoreButton'] }

/** Lets a collection with a history bring back of a version what one says, and nothing else. */
export const withRestore = (config: CollectionConfig): CollectionConfig => {
  if (!config.versions) return config
  const { admin, endpoints, hooks, slug } = config
  const { views } = admin?.components ?? {}
  return {
    ...config,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        views: { ...views, edit: { ...views?.edit, version } as NonNullable<typeof views>['edit'] },
      },
    },
    endpoints: [...restoreEndpoints({ collection: slug as CollectionSlug }), ...(endpoints || [])],
    hooks: {
      ...hooks,
      beforeOperation: [refuseWholeRestore, ...(hooks?.beforeOperation ?? [])],
    },
  }
}

/** The same for a global. */
export const withRestoreOfGlobal = (config: GlobalConfig): GlobalConfig => {
  if (!config.versions) return config
  const { admin, endpoints, hooks, slug } = config
  const { views } = admin?.components ?? {}
  return {
    ...config,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        views: { ...views, edit: { ...views?.edit, version } as NonNullable<typeof views>['edit'] },
      },
    },
    endpoints: [...restoreEndpoints({ global: slug as GlobalSlug }), ...(endpoints || [])],
    hooks: {
      ...hooks,
      beforeOperation: [refuseWholeRestoreOfGlobal, ...(hooks?.beforeOperation ?? [])],
    },
  }
}
