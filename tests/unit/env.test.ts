import { describe, expect, it } from '@jest/globals'

import { readEnv } from '@/env'

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
    expect(faultsOf({ PAYLOAD_SECRET: SECRET }, true)).toBe('')
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
