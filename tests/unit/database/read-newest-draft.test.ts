import { describe, expect, it } from '@jest/globals'
import type { BaseDatabaseAdapter, Where } from 'payload'

import { readNewestDraft } from '@/database/drafts/read-newest-draft'

type Question = Record<string, unknown>

const ask = async (question: Question, name: 'findVersions' | 'findGlobalVersions') => {
  const asked: Question[] = []
  const find = (one: Question) => {
    asked.push(one)
    return Promise.resolve({ docs: ['found'] })
  }
  const adapter = { findGlobalVersions: find, findVersions: find } as unknown as BaseDatabaseAdapter
  readNewestDraft(adapter)
  const answer = (await adapter[name](question as never)) as { docs: unknown[] }
  return { asked, docs: answer.docs }
}

const status = (locale: string): Where => ({ [`version._status.${locale}`]: { equals: 'draft' } })
const parent: Where = { parent: { equals: '1' } }
const newer: Where = {
  or: [{ updatedAt: { greater_than: '2026-01-01' } }, { latest: { equals: true } }],
}

/** As `replaceWithDraftIfAvailable` asks. */
const draftOf = (conditions: Where[], access: Where[] = []): Question => ({
  collection: 'pages',
  global: 'pages',
  limit: 1,
  pagination: false,
  sort: '-updatedAt',
  where: { and: [{ and: conditions }, ...access] },
})

describe('the question for a draft', () => {
  it.each([
    ['in one language', [status('en'), parent, newer]],
    ['in all languages', [{ or: [status('en'), status('mt')] }, parent, newer]],
    ['of what has no times', [status('en'), parent]],
    ['where there is one status', [{ 'version._status': { equals: 'draft' } }, parent, newer]],
  ])('%s is answered with the newest version', async (_what, conditions) => {
    const { asked, docs } = await ask(draftOf(conditions), 'findVersions')
    expect(docs).toEqual(['found'])
    expect(asked).toMatchObject([{ where: { and: [parent, { latest: { equals: true } }] } }])
  })

  it('of a global is answered alike', async () => {
    const { asked } = await ask(draftOf([status('en'), newer]), 'findGlobalVersions')
    expect(asked).toMatchObject([{ where: { and: [{ latest: { equals: true } }] } }])
  })

  it('gives nothing to whoever is shown only a part of the entries', async () => {
    const access = { 'version._status.en': { equals: 'published' } }
    const question = draftOf([status('en'), parent, newer], [access])
    expect(await ask(question, 'findVersions')).toEqual({ asked: [], docs: [] })
  })
})

describe('every other question', () => {
  it.each<[string, Question]>([
    ['of one collection', { ...draftOf([status('en'), parent]), global: undefined }],
    ['for a page of versions', { ...draftOf([status('en'), parent]), pagination: true }],
    ['for several', { ...draftOf([status('en'), parent]), limit: 2 }],
    ['about something else', draftOf([parent, status('en')])],
    ['without a condition', { collection: 'pages', global: 'pages', limit: 1, pagination: false }],
  ])('%s is asked as it is', async (_what, question) => {
    expect((await ask(question, 'findVersions')).asked).toEqual([question])
  })
})
