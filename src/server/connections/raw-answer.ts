import { STATUS_CODES } from 'node:http'

/**
 * A whole answer with a sentence, for a socket that has no `ServerResponse`; the last on it.
 *
 * @param isHead whether only the head of it was asked for (RFC 9110, 9.3.2)
 */
export const rawAnswer = (status: number, message: string, isHead = false): string => {
  const body = JSON.stringify({ errors: [{ message }] })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/json; charset=utf-8',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    isHead ? '' : body,
  ].join('\r\n')
}
