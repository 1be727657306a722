import './mongodb-uri'

import { describe, expect, it } from '@jest/globals'
import config from '@payload-config'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { BasePayload } from 'payload'

/** @see https://www.mongodb.com/docs/manual/reference/limits/ "Number of Indexes per Collection" */
const LIMIT = 64

describe('MongoDB', () => {
  it('gets at most 64 indexes in every collection, the one of _id included', async () => {
    const payload = new BasePayload()
    await payload.init({ config, disableDBConnect: true, disableOnInit: true })
    const { collections, globals, versions } = payload.db as unknown as MongooseAdapter
    const models = [
      ...Object.entries(collections),
      ...Object.entries(versions).map(([slug, model]) => [`versions of ${slug}`, model] as const),
      ['globals', globals] as const,
    ]
    const counts = models
      .map(([name, model]) => ({ name, indexes: model.schema.indexes().length + 1 }))
      .sort((a, b) => b.indexes - a.indexes)
    const fullest = counts.slice(0, 3).map(({ name, indexes }) => `${name} ${indexes}`)
    process.stdout.write(`Indexes, fullest first (limit ${LIMIT}): ${fullest.join(', ')}\n`)
    expect(counts.filter(({ indexes }) => indexes > LIMIT)).toEqual([])
    expect(counts.length).toBeGreaterThan(20)
  })
})
