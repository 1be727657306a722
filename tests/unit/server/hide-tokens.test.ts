import { randomBytes } from 'node:crypto'

import { expect, it } from '@jest/globals'

import { hideTokens } from '@/server/middleware/request-log/hide-tokens'

it('keeps every kind of token out of the log, wherever it stands', () => {
  const tokens = [randomBytes(32).toString('base64url'), randomBytes(20).toString('hex')]
  for (const token of tokens)
    for (const url of [
      `/admin/reset/${token}`,
      `/admin/reset/${token}/`,
      `/api/users/verify/${token}`,
      `/en/sign/confirm?token=${token}`,
      `/en/sign/manage?x=1&token=${token}#${token}`,
      `/somewhere/${token}/else`,
    ])
      expect(hideTokens(url)).not.toContain(token)
  expect(hideTokens('/admin/reset/guess')).toBe('/admin/reset/…')
})

it('leaves other addresses as they are', () => {
  for (const url of [
    '/api/pages/0b6d7a52-8c9e-4e0e-9d52-7f3a1f6a4c11',
    '/api/pdfs/file/a-long-name-of-a-file-in-many-words-2026.pdf',
    '/admin/collections/users',
  ])
    expect(hideTokens(url)).toBe(url)
})
