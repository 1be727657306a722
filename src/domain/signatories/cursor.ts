import { AppError } from '@/errors'

const KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z~[0-9a-f]{12}$/

/** Where a page of the public list ends, as its reader sends it back. */
export const toCursor = (listKey: string): string =>
  Buffer.from(listKey, 'utf8').toString('base64url')

/** @throws INPUT_INVALID for what no page of the list gave */
export const readCursor = (cursor: string): string => {
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  if (KEY.test(key)) return key
  throw new AppError(
    'INPUT_INVALID',
    'The cursor is not one: send as "after" what the page before gave as "next".',
  )
}
