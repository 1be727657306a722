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
