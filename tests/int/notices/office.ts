import { expect } from '@jest/globals'

import type { TestApp } from '../app'

export type Notice = {
  id: string
  kind: string
  title: string
  document: string
  locale: string
  note: string | null
  readAt: string | null
  sentence: string
  link: string
}

/** What people do at their desks, by way of the API. */
export const createOffice = (app: TestApp) => {
  const post = (path: string, body: object, token: string | undefined) =>
    app.request(path, { body: JSON.stringify(body), method: 'POST', token })

  return {
    post,

    idOf: async (token: string): Promise<string> => {
      const { user } = (await (
        await app.request('/api/users/me', { token })
      ).json()) as unknown as { user: { id: string } }
      return user.id
    },

    createPage: async (title: string, token: string, more: object = {}): Promise<string> => {
      const slug = title.toLowerCase().replaceAll(' ', '-')
      const response = await post(
        '/api/pages?locale=en',
        { title, slug, lead: 'Lead of the source', ...more },
        token,
      )
      const answer = (await response.json()) as unknown as { doc: { id: string } }
      expect([response.status, answer]).toEqual([201, expect.anything()])
      return answer.doc.id
    },

    createTeam: async (name: string, members: string[], token: string): Promise<string> => {
      const response = await post('/api/teams', { name, members }, token)
      expect(response.status).toBe(201)
      return ((await response.json()) as unknown as { doc: { id: string } }).doc.id
    },

    save: async (id: string, locale: string, data: object, token: string): Promise<void> => {
      const response = await app.request(`/api/pages/${id}?locale=${locale}`, {
        body: JSON.stringify(data),
        method: 'PATCH',
        token,
      })
      expect([response.status, await response.json()]).toEqual([200, expect.anything()])
    },

    take: async (
      id: string,
      locale: string,
      step: string,
      token: string,
      body: object = {},
    ): Promise<void> => {
      const path = `/api/workflow/entries/pages/${id}/${locale}/${step}`
      const response = await post(path, body, token)
      const answer = await response.json()
      expect([step, response.status, answer]).toEqual([step, 200, expect.anything()])
    },

    notices: async (token: string): Promise<{ notices: Notice[]; unread: number }> => {
      const response = await app.request('/api/workflow/notices?limit=100', { token })
      expect(response.status).toBe(200)
      return (await response.json()) as unknown as { notices: Notice[]; unread: number }
    },
  }
}

export type Office = ReturnType<typeof createOffice>
