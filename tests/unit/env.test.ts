import { describe, expect, it } from '@jest/globals'

import { ownOrigins, readEnv } from '@/env'

const SECRET = 'twenty-four-characters-or-more'

const faultsOf = (source: Record<string, string>, production = false): string => {
  try {
    readEnv(source, { production })
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('the configuration', () => {
  it('has a default for everything but the secret', () => {
    expect(readEnv({}, { production: false })).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      TRUST_PROXY: 0,
    })
    expect(faultsOf({}, true)).toContain('PAYLOAD_SECRET is not set')
    expect(faultsOf({ PAYLOAD_SECRET: SECRET }, true)).toMatch(/SERVER_URL is not set; write/)
    const production = { PAYLOAD_SECRET: SECRET, SERVER_URL: 'https://desk.example' }
    expect(faultsOf(production, true)).toBe('')
  })

  it.each([
    ['https://desk.example/', ''],
    ['http://localhost:3000', ''],
    ['http://127.0.0.1:3000', ''],
    ['http://[::1]:3000', ''],
    ['http://desk.example', 'https://desk.example'],
    ['http://localhost.evil.example', 'https://'],
    ['https://desk.example/cms', 'scheme and host alone'],
    ['https://me:secret@desk.example', 'scheme and host alone'],
    ['desk.example', 'not an address'],
  ])('takes the address of a server as people and browsers have it: %s', (given, fault) => {
    const told = faultsOf({ PAYLOAD_SECRET: SECRET, SERVER_URL: given }, true)
    if (fault) expect(told).toContain(fault)
    else expect(told).toBe('')
  })

  it('lets no other origin use a cookie, also where no address is set', () => {
    const read = (source: Record<string, string>) =>
      ownOrigins(readEnv(source, { production: false }))
    expect(read({ SERVER_URL: 'https://desk.example/' })).toEqual(['https://desk.example'])
    expect(read({ PORT: '80', HOST: '::' })).toContain('http://localhost')
    expect(read({})).toEqual([
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://[::1]:3000',
    ])
  })

  it('refuses half of an S3-compatible store, and says which half is missing', () => {
    const whole = {
      S3_ENDPOINT: 'http://store.example:9000',
      S3_BUCKET: 'cohesion',
      S3_ACCESS_KEY: 'key',
      S3_SECRET_KEY: 'secret',
    }
    expect(readEnv(whole, { production: false })).toMatchObject({
      ...whole,
      S3_REGION: 'us-east-1',
    })
    for (const name of Object.keys(whole)) {
      const half = Object.fromEntries(Object.entries(whole).filter(([each]) => each !== name))
      expect(faultsOf(half)).toContain(`${name} is not set, but`)
    }
    expect(faultsOf({ ...whole, S3_BUCKET: 'A bucket' })).toContain('S3_BUCKET is no name')
    expect(faultsOf({ ...whole, S3_ENDPOINT: 'store:9000' })).toContain('S3_ENDPOINT is not')
  })

  it('names all faults in one message', () => {
    const message = faultsOf(
      {
        PORT: 'eighty',
        LOG_LEVEL: 'loud',
        SERVER_URL: 'desk',
        VERSIONS_PER_DOCUMENT: 'many',
        ALLOW_DEMO_LOGINS: 'yes',
        CORS_ORIGINS: 'https://a.example/path',
        DATABASE_URI: 'postgres://user:password@host/db',
      },
      true,
    )
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'SERVER_URL',
      'VERSIONS_PER_DOCUMENT',
      'ALLOW_DEMO_LOGINS',
      'CORS_ORIGINS',
      'DATABASE_URI',
      'PAYLOAD_SECRET',
    ])
      expect(message).toContain(name)
    expect(message).not.toContain('password')
  })

  it('refuses the known development secret in production', () => {
    expect(
      faultsOf({ PAYLOAD_SECRET: 'development-only-secret-do-not-use-in-production' }, true),
    ).toContain('known development secret')
  })

  it('reads a number of versions for all collections and for one', () => {
    expect(
      readEnv({ VERSIONS_PER_DOCUMENT: '50,pages=200' }, { production: false })
        .VERSIONS_PER_DOCUMENT,
    ).toEqual({ default: 50, pages: 200 })
  })
})
