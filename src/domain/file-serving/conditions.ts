import fresh from 'fresh'

/** What a reader's copy is compared with. */
export type Validators = { etag: string; modifiedAt: Date }

/** Dates of HTTP know no parts of a second. */
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)

/**
 * Whether the reader has this very file already. `Cache-Control: no-cache` of the request does not
 * count: a copy with the right tag is the file.
 *
 * @see RFC 9110, 13.1
 */
export const hasFresh = (headers: Headers, { etag, modifiedAt }: Validators): boolean =>
  fresh(
    {
      'if-modified-since': headers.get('if-modified-since') ?? undefined,
      'if-none-match': headers.get('if-none-match') ?? undefined,
    },
    { etag, 'last-modified': modifiedAt.toUTCString() },
  )

/**
 * Whether a part may be sent: the reader's other parts are of the same file. `fresh` does not read
 * `If-Range`, which compares strongly: a weak tag never matches.
 *
 * @see RFC 9110, 13.1.5
 */
export const mayContinue = (headers: Headers, { etag, modifiedAt }: Validators): boolean => {
  const condition = headers.get('if-range')?.trim()
  if (!condition) return true
  if (condition.startsWith('"')) return condition === etag
  return Math.floor(Date.parse(condition) / 1000) === seconds(modifiedAt)
}
