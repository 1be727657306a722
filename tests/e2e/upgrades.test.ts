import { describe, expect, it } from '@jest/globals'

import { requestOf, send, UPGRADE } from '../attacks/sockets'
import { URL_OF_DEMO } from './browser'

describe('after Next has served its first page', () => {
  it.each(['/admin', '/admin/login', '/_next/hmr', '/nothing', '/api/pages'])(
    'an upgrade of %s is still refused, and its connection ended',
    async (path) => {
      expect((await fetch(`${URL_OF_DEMO}/admin/login`)).status).toBe(200)
      const asked = Array.from({ length: 20 }, () => send(URL_OF_DEMO, requestOf(path, UPGRADE)))
      const answers = await Promise.all((await Promise.all(asked)).map(({ ended }) => ended))
      expect(new Set(answers.map((answer) => answer.split('\r\n')[0]))).toEqual(
        new Set(['HTTP/1.1 400 Bad Request']),
      )
    },
  )
})
