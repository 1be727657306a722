import { STATUS_CODES } from 'node:http'

/** A whole answer with a sentence, for a socket that has no `ServerResponse`; the last on it. */
export const rawAnswer = (status: number, message: string): string => {
  const body = JSON.stringify({ errors: [{ message }] })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/json; charset=utf-8',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n')
}
