import type { AddressInfo } from 'node:net'

import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pino from 'pino'

import { closePayload } from '@/database'
import type { Locale } from '@/locales'
import type { Role } from '@/roles'
import { createApp } from '@/server/create-app'

export const PASSWORD = 'correct horse battery'

export type TestApp = {
  payload: Payload
  url: string
  /** Sends a request as one of the people of `login`, or as nobody. */
  request: (path: string, init?: RequestInit & { token?: string }) => Promise<Response>
  graphql: (
    query: string,
    options?: { token?: string; variables?: object },
  ) => Promise<GraphQLAnswer>
  login: (roles: Role[], languages?: Locale[]) => Promise<string>
  close: () => Promise<void>
}

export type GraphQLAnswer = {
  status: number
  data?: Record<string, never> | null
  errors?: { message: string }[]
}

const headersFor = (token?: string): Record<string, string> => ({
  'Content-Type': 'application/json',
  ...(token ? { Authorization: `JWT ${token}` } : {}),
})

/**
 * The real application on a free port and on the database of this test file.
 *
 * @param options.trustProxy 1 lets a test be several clients, by `X-Forwarded-For`
 */
export const startApp = async ({ trustProxy = 0 } = {}): Promise<TestApp> => {
  const payload = await getPayload({ config })
  const app = createApp({
    config: await config,
    logger: pino({ level: 'silent' }),
    pages: (_req, res) => res.status(404).end(),
    payload,
    trustProxy,
  })
  const server = app.listen(0, '127.0.0.1')
  // On a busy machine a request may meet a connection that the server has just closed as idle.
  server.keepAliveTimeout = 10 * 60_000
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let people = 0

  const request: TestApp['request'] = (path, { token, headers, ...init } = {}) =>
    fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers:
        init.body instanceof FormData
          ? { ...(token ? { Authorization: `JWT ${token}` } : {}), ...headers }
          : { ...headersFor(token), ...headers },
    })

  return {
    payload,
    url,
    request,
    graphql: async (query, { token, variables } = {}) => {
      const response = await request('/api/graphql', {
        body: JSON.stringify({ query, variables }),
        method: 'POST',
        token,
      })
      return { status: response.status, ...((await response.json()) as object) }
    },
    login: async (roles, languages = []) => {
      people += 1
      const email = `person${people}@test.example`
      const data = { email, languages, name: `Person ${people}`, password: PASSWORD, roles }
      await payload.create({ collection: 'users', data, overrideAccess: true })
      const { token } = await payload.login({
        collection: 'users',
        data: { email, password: PASSWORD },
      })
      return token ?? ''
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
      await closePayload(payload)
    },
  }
}
