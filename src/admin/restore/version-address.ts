import type { ApiPath } from '../api/use-api'

/** A version that is on screen: where it is below the API, and where its entry is edited. */
export type VersionAddress = { path: ApiPath; edit: string }

/** `/admin/collections/pages/1/versions/2`, `/admin/globals/site/versions/2`. */
const OF_COLLECTION = /^(.*)\/collections\/([\w-]+)\/([\w-]+)\/versions\/([\w-]+)\/?$/
const OF_GLOBAL = /^(.*)\/globals\/([\w-]+)\/versions\/([\w-]+)\/?$/

/** Reads the admin's address of a version; nothing for any other page, the trash included. */
export const readVersionAddress = (pathname: string): VersionAddress | undefined => {
  const [, admin = '', slug, id, version] = OF_COLLECTION.exec(pathname) ?? []
  if (slug && id !== 'trash')
    return { path: `/${slug}/versions/${version}`, edit: `${admin}/collections/${slug}/${id}` }
  const [, base = '', global, ofGlobal] = OF_GLOBAL.exec(pathname) ?? []
  if (!global) return undefined
  return { path: `/globals/${global}/versions/${ofGlobal}`, edit: `${base}/globals/${global}` }
}
