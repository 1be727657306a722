import { createBackOff, type JobContext } from '@/jobs'
import type { Locale } from '@/locales'

import type { TestApp } from '../app'

export type Answer = {
  status: number
  body: Record<string, never> & { errors?: { message: string }[] }
}

/** What several tests of the workflow do with the application, over REST. */
export const deskOf = (app: TestApp, editor: string) => {
  const call = async (
    method: string,
    path: string,
    { body, token = editor }: { body?: object; token?: string | null } = {},
  ): Promise<Answer> => {
    const response = await app.request(path, {
      ...(body && { body: JSON.stringify(body) }),
      method,
      ...(token === null ? {} : { token }),
    })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }

  const must = async <T>(method: string, path: string, body?: object, token = editor) => {
    const answer = await call(method, path, { body, token })
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as T
  }

  const save = (id: string, locale: Locale, data: object) =>
    must('PATCH', `/api/pages/${id}?locale=${locale}`, data)

  const take = (id: string, locale: Locale, ...steps: string[]) =>
    steps.reduce<Promise<unknown>>(
      (before, step) =>
        before.then(() => must('POST', `/api/workflow/entries/pages/${id}/${locale}/${step}`, {})),
      Promise.resolve(),
    )

  const createPage = async (title: string, locale: Locale = 'en'): Promise<string> => {
    const data = { title, slug: title.toLowerCase().replaceAll(/\W+/g, '-'), lead: `${title} lead` }
    const { doc } = await must<{ doc: { id: string } }>('POST', `/api/pages?locale=${locale}`, data)
    return doc.id
  }

  /** A page whose English is approved. */
  const approvedPage = async (title: string): Promise<string> => {
    const id = await createPage(title)
    await take(id, 'en', 'submit', 'approve')
    return id
  }

  /** What a reader sees. */
  const read = async (id: string, locale: Locale): Promise<string | undefined> => {
    const { body, status } = await call('GET', `/api/pages/${id}?locale=${locale}`, { token: null })
    return status === 200 ? (body as { title?: string }).title : undefined
  }

  const stateOf = async (id: string, locale: Locale) => {
    const { languages } = await must<{
      languages: { locale: string; state: string; live: boolean }[]
    }>('GET', `/api/workflow/entries/pages/${id}`)
    const row = languages.find((language) => language.locale === locale)
    return `${row?.state}${row?.live ? ' live' : ''}`
  }

  /** How often a step was taken, as the log has it. */
  const countEvents = async (id: string, locale: Locale, step: string): Promise<number> =>
    (
      await app.payload.count({
        collection: 'workflow-events',
        overrideAccess: true,
        where: {
          and: [
            { document: { equals: id } },
            { locale: { equals: locale } },
            { step: { equals: step } },
          ],
        },
      })
    ).totalDocs

  return { approvedPage, call, countEvents, createPage, must, read, save, stateOf, take }
}

/** What a job is given, at another time than now. */
export const contextAt = (app: Pick<TestApp, 'payload'>, now: Date): JobContext => ({
  backOff: createBackOff(),
  now,
  payload: app.payload,
  signal: new AbortController().signal,
})
