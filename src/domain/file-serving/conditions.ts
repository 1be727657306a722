/** What a reader's copy is compared with. */
export type Validators = { etag: string; modifiedAt: Date }

const weak = (etag: string): string => etag.trim().replace(/^W\//, '')

/** Dates of HTTP know no parts of a second. */
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)

/**
 * Whether the reader has this very file already.
 *
 * @see RFC 9110, 13.1
 */
export const hasFresh = (headers: Headers, { etag, modifiedAt }: Validators): boolean => {
  const known = headers.get('if-none-match')
  if (known !== null)
    return known.trim() === '*' || known.split(',').some((each) => weak(each) === weak(etag))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return !Number.isNaN(since) && seconds(modifiedAt) <= Math.floor(since / 1000)
}

/**
 * Whether a part may be sent: the reader's other parts are of the same file.
 *
 * @see RFC 9110, 13.1.5
 */
export const mayContinue = (headers: Headers, { etag, modifiedAt }: Validators): boolean => {
  const condition = headers.get('if-range')?.trim()
  if (!condition) return true
  if (condition.startsWith('"')) return condition === etag
  return Math.floor(Date.parse(condition) / 1000) === seconds(modifiedAt)
}
