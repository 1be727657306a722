/**
 * What we use of Payload that its documentation does not promise, with what to do when it goes.
 * Other rooms take it from here, so that a new version changes one line. All of it is still in
 * 4.0.0-canary.36, but for what says otherwise.
 *
 * The private parts of the database adapters are in `database/adapter-internals.ts`.
 *
 * @see docs/decisions/0022-payload-behind-seams.md
 */

/**
 * A request for work that nobody asked for over HTTP. Payload 4 calls it `createPayloadRequest` and
 * takes one object, with `payload` in it: wrap that.
 */
export { createLocalReq } from 'payload'

/**
 * A request made of one that came over HTTP, with its person and languages. Payload 4 calls it
 * `createPayloadRequestFromWebRequest`.
 */
export { createPayloadRequest } from 'payload'

/**
 * A request that shares everything with another but the properties named. When it goes: a `Proxy`
 * of 20 lines.
 */
export { isolateObjectProperty } from 'payload'

/** Payload's REST API as a function of a `Request`. When it goes: `@payloadcms/next/routes`. */
export { handleEndpoints } from 'payload'

/**
 * Who sends a request, without the permissions that `payload.auth()` works out as well. When it
 * goes: `payload.auth()`, at the cost of a few milliseconds a request.
 */
export { executeAuthStrategies } from 'payload'

/** A login as the REST API does it, with hooks and session. When it goes: `payload.login()`. */
export { loginOperation } from 'payload'

/** The cookie of a session and its reading. When they go: the `cookie` package. */
export { generateCookie, generatePayloadCookie, parseCookies } from 'payload/shared'

/**
 * Writes a version as an update does, with pruning of the oldest. When it goes:
 * `payload.db.createVersion`, and a job that prunes.
 */
export { saveVersion } from 'payload'

/** The rules of Payload for the values of each type of field. When it goes: rules of our own. */
export { validations } from 'payload/shared'

/**
 * Loads what a document refers to, once for each request and language. When it goes: let Payload
 * fill `req.payloadDataLoader`, and see that two languages in one GraphQL question stay apart.
 */
export { getDataLoader } from 'payload'

/** The names that GraphQL gives to a collection. When it goes: `graphQL.singularName` in each. */
export { formatNames } from 'payload'

/**
 * Writes an error to the log at the level that the configuration sets for it. When it goes:
 * `payload.logger.error`.
 */
export { logError } from 'payload'

/** Removes what a browser left in the store by itself, which none may here. Not in Payload 4. */
export { unlinkClientUploadTempFile } from 'payload'

/** Whether an operation reads drafts, and its filter as one of versions. */
export { appendVersionToQueryKey } from 'payload'
export { hasDraftsEnabled } from 'payload/shared'

/**
 * Where Payload's key-value store keeps its rows. We write them directly, in the unit of work of a
 * request, which `payload.kv` cannot. When it goes: a collection of our own and a migration.
 */
export const KEY_VALUE_ROWS = 'payload-kv'

/** The migrations that a database has had. */
export const MIGRATION_ROWS = 'payload-migrations'

/** Who edits what; see `collections/shared/guard-collections.ts`. */
export const EDITING_LOCK_ROWS = 'payload-locked-documents'
