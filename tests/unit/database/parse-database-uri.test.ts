import { describe, expect, test } from '@jest/globals'

import { parseDatabaseUri } from '@/database-uri'

const parse = (databaseUri?: string, mongodbCompatibility?: string) =>
  parseDatabaseUri({ databaseUri, mongodbCompatibility })

const messageOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFIGURATION_INVALID' })
    return (error as Error).message
  }
  throw new Error('Nothing was thrown')
}

describe('DATABASE_URI', () => {
  test.each([
    [undefined, './data/cohesion.db'],
    ['', './data/cohesion.db'],
    ['file:./a%20b.db', './a b.db'],
    ['file:/var/lib/desk.db', '/var/lib/desk.db'],
    ['file:///var/lib/desk.db', '/var/lib/desk.db'],
    ['file://localhost/var/lib/desk.db', '/var/lib/desk.db'],
  ])('%s is the SQLite file %s', (uri, file) => {
    expect(parse(uri)).toEqual({ engine: 'sqlite', file })
  })

  test.each(['mongodb://host/desk', 'mongodb+srv://user:word@host/desk?replicaSet=rs0'])(
    '%s is MongoDB, as it stands',
    (url) => {
      expect(parse(url)).toEqual({ engine: 'mongodb', url, profile: undefined })
    },
  )

  test.each([
    ['postgres://u:secret@host/db', 'begins with "postgres:"'],
    ['./data/cohesion.db', 'has no scheme'],
    ['mongodb://', 'begins with "mongodb:"'],
    ['libsql://secret@host', 'begins with "libsql:"'],
    ['file:', 'names no file'],
    ['file::memory:', 'names no file'],
    ['file://server/share.db', 'names no file'],
    ['file:a.db?mode=ro', 'names no file'],
  ])('%s is refused, and nothing secret is repeated', (uri, reason) => {
    const message = messageOf(() => parse(uri))
    expect(message).toContain(reason)
    expect(message).toMatch(/write file:\.\/data\/cohesion\.db/)
    expect(message).not.toContain('secret')
  })
})

describe('MONGODB_COMPATIBILITY', () => {
  test.each(['documentdb', 'cosmosdb', 'firestore', 'basic'])('may be %s', (profile) => {
    expect(parse('mongodb://host/desk', profile)).toMatchObject({ profile })
  })

  test('may be nothing else; the error names what it may be', () => {
    const message = messageOf(() => parse('mongodb://host/desk', 'mysql'))
    expect(message).toContain('documentdb, cosmosdb, firestore, basic')
  })

  test('goes with MongoDB only', () => {
    expect(messageOf(() => parse('file:a.db', 'basic'))).toContain('SQLite file')
  })
})
