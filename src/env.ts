import { z } from 'zod'

import { parseDatabaseUri } from '@/database-uri'
import { AppError } from '@/errors'

const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === '' ? undefined : value))

const flag = (fallback = false) =>
  optional.transform((value, context) => {
    if (value === undefined) return fallback
    if (value === 'false' || value === '0') return false
    if (value === 'true' || value === '1') return true
    context.addIssue({ code: 'custom', message: `is "${value}"; write true or false` })
    return z.NEVER
  })

const wholeNumber = (fallback: number, min: number, max: number) =>
  optional.transform((value, context) => {
    const number = value === undefined ? fallback : Number(value)
    if (Number.isInteger(number) && number >= min && number <= max) return number
    context.addIssue({
      code: 'custom',
      message: `is "${value}"; write a whole number from ${min} to ${max}`,
    })
    return z.NEVER
  })

const httpUrl = optional.refine(
  (value) =>
    value === undefined || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
  { message: 'is not an address; write for example https://desk.example.eu' },
)

/** As browsers write it: without a slash at the end. */
const origin = httpUrl.transform((value, context) => {
  if (value === undefined) return undefined
  const { hash, origin: itself, password, pathname, search, username } = new URL(value)
  if (pathname === '/' && !hash && !password && !search && !username) return itself
  context.addIssue({
    code: 'custom',
    message: `is "${value}"; write scheme and host alone, such as https://desk.example.eu`,
  })
  return z.NEVER
})

const origins = optional.transform((value, context) => {
  if (value === undefined || value === '*') return value
  const list = value.split(',').map((origin) => origin.trim())
  const wrong = list.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)
  if (wrong === undefined) return list
  context.addIssue({
    code: 'custom',
    message: `holds "${wrong}"; write origins such as https://partner.example, or *`,
  })
  return z.NEVER
})

/** `100,pages=200` → the number for all and for one collection. */
const perCollection = (fallback: Record<string, number>) =>
  optional.transform((value, context) => {
    const numbers = { ...fallback }
    for (const part of value?.split(',') ?? []) {
      const [slug, number] = part.includes('=') ? part.split('=', 2) : ['default', part]
      if (!slug?.trim() || !/^[1-9]\d{0,3}$/.test(number?.trim() ?? '')) {
        context.addIssue({
          code: 'custom',
          message: `holds "${part}"; write a number from 1 to 9999 or collection=number`,
        })
        return z.NEVER
      }
      numbers[slug.trim()] = Number(number)
    }
    return numbers
  })

const CONTACT = /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/

/** `mailto:a@b.example, https://b.example/report` → each by itself. */
const contacts = optional.transform((value, context) => {
  const list = value?.split(',').map((contact) => contact.trim()) ?? []
  const wrong = list.find((contact) => !CONTACT.test(contact))
  if (wrong === undefined) return list
  context.addIssue({
    code: 'custom',
    message: `holds "${wrong}"; write mailto:security@example.eu, an https address or tel:+3222822211`,
  })
  return z.NEVER
})

const SCANNER = /^(?:tcp:\/\/(?:\[[\da-f:]+\]|[^\s/:]+):\d{1,5}\/?|unix:\/\S+)$/i

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const schema = z.object({
  NODE_ENV: optional,
  DATABASE_URI: optional,
  MONGODB_COMPATIBILITY: optional,
  /** SQLite: make a file that is not there; `npm start` does not. */
  CREATE_DATABASE: flag(true),
  /** SQLite: room that is kept for logging in when the disk is full; `npm start` keeps 16 MB. */
  DATABASE_RESERVE_MB: wholeNumber(0, 0, 1024),
  PAYLOAD_SECRET: optional.refine((value) => value === undefined || value.length >= 24, {
    message: 'is too short; use at least 24 random characters',
  }),
  HOST: optional.transform((value) => value ?? '127.0.0.1'),
  PORT: wholeNumber(3000, 0, 65_535),
  SERVER_URL: origin,
  CORS_ORIGINS: origins,
  MEDIA_DIR: optional.transform((value) => value ?? 'media'),
  LOG_LEVEL: optional
    .transform((value) => value ?? 'info')
    .pipe(z.enum(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })),
  VERSIONS_PER_DOCUMENT: perCollection({ default: 100 }),
  OUTDATED_AFTER_DAYS: perCollection({}),
  ALLOW_DEMO_LOGINS: flag(),
  DEMO_PASSWORD: optional.refine((value) => value === undefined || value.length >= 12, {
    message: 'is too short; use at least 12 characters',
  }),
  REVIEWER_IS_DISTINCT: flag(true),
  /** How often to look for what is due; 0 leaves that to other instances. */
  JOB_INTERVAL_SECONDS: wholeNumber(5, 0, 3600),
  TRUST_PROXY: wholeNumber(0, 0, 10),
  /** How long to go on after the signal to stop; each command has its own default. */
  SHUTDOWN_DELAY_SECONDS: optional.transform((value, context) => {
    if (value === undefined) return undefined
    const number = Number(value)
    if (Number.isInteger(number) && number >= 0 && number <= 15) return number
    context.addIssue({
      code: 'custom',
      message: `is "${value}"; write a whole number from 0 to 15`,
    })
    return z.NEVER
  }),
  /** Points that one network may spend on reading in a minute; 0 sets no limit. */
  READ_BUDGET: wholeNumber(30_000, 0, 100_000_000),
  MAX_UPLOAD_MB: wholeNumber(25, 1, 1024),
  S3_ENDPOINT: httpUrl,
  S3_BUCKET: optional.refine(
    (value) => value === undefined || /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
    { message: 'is no name of a bucket; use 3 to 63 of a-z, 0-9, . and -' },
  ),
  S3_REGION: optional.transform((value) => value ?? 'us-east-1'),
  S3_ACCESS_KEY: optional,
  S3_SECRET_KEY: optional,
  /** Every upload is scanned by this clamd; without it none is. */
  CLAMAV_URL: optional.refine((value) => value === undefined || SCANNER.test(value), {
    message: 'is not a virus scanner; write tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl',
  }),
  SMTP_URL: optional.refine(
    (value) => value === undefined || (/^smtps?:\/\/./.test(value) && URL.canParse(value)),
    {
      message: 'is not a mail server; write smtp://user:password@host:port',
    },
  ),
  /** A folder that takes mails in the place of a mail server. */
  MAIL_DIR: optional,
  /** Whom to tell of a vulnerability; without it there is no security.txt. */
  SECURITY_CONTACT: contacts,
  SECURITY_POLICY: httpUrl,
  MAIL_FROM: optional.transform((value) => value ?? 'Cohesion Desk <no-reply@cohesion.example>'),
})

export type Env = z.output<typeof schema>

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape)

/** Local development without a set secret: known, so `start` refuses it in production. */
export const DEVELOPMENT_SECRET = 'development-only-secret-do-not-use-in-production'

const checkDatabase = ({
  DATABASE_URI,
  MONGODB_COMPATIBILITY,
}: Pick<Env, 'DATABASE_URI' | 'MONGODB_COMPATIBILITY'>): string[] => {
  try {
    parseDatabaseUri({ databaseUri: DATABASE_URI, mongodbCompatibility: MONGODB_COMPATIBILITY })
    return []
  } catch (error) {
    if (error instanceof AppError) return [error.message]
    throw error
  }
}

const S3_PARTS = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const

/** Half a store would keep files in the folder, and nobody would notice before it is gone. */
const checkS3 = (source: Record<string, string | undefined>): string[] => {
  const missing = S3_PARTS.filter((name) => !source[name]?.trim())
  if (missing.length === 0 || missing.length === S3_PARTS.length) return []
  const set = S3_PARTS.filter((name) => !missing.includes(name))
  return [
    `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set, but ${set.join(', ')} ` +
      'is: set all four to keep files in an S3-compatible store, or none to keep them in MEDIA_DIR',
  ]
}

const parseEnv = (source: Record<string, string | undefined>): Env => {
  const result = schema.safeParse(source)
  const { DATABASE_URI, MONGODB_COMPATIBILITY } = source
  const faults = [
    ...(result.error?.issues.map(({ message, path }) => `  ${path.join('.')} ${message}`) ?? []),
    ...checkS3(source).map((fault) => `  ${fault}`),
    ...checkDatabase({ DATABASE_URI, MONGODB_COMPATIBILITY }).map((fault) => `  ${fault}`),
  ]
  if (result.success && faults.length === 0) return result.data
  throw new AppError('CONFIGURATION_INVALID', `The configuration has faults:\n${faults.join('\n')}`)
}

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/

/** Without it any page could use the cookie of whoever is logged in, and mails have no links. */
const serverUrlFaults = (given: string | undefined): string[] => {
  if (!given?.trim())
    return [
      'SERVER_URL is not set; write the address that people use, such as https://desk.example.eu',
    ]
  if (!URL.canParse(given)) return []
  const { hostname, protocol } = new URL(given)
  if (protocol === 'https:' || LOOPBACK.test(hostname)) return []
  return [
    `SERVER_URL is "${given}", over which passwords go unencrypted; write https://${hostname}, or http for this machine alone (http://localhost:3000)`,
  ]
}

const productionFaults = (source: Record<string, string | undefined>): string[] => {
  const faults: string[] = []
  if (!source.PAYLOAD_SECRET?.trim())
    faults.push('PAYLOAD_SECRET is not set; use at least 24 random characters')
  if (source.PAYLOAD_SECRET === DEVELOPMENT_SECRET)
    faults.push('PAYLOAD_SECRET is the known development secret; make one of your own')
  return [...faults, ...serverUrlFaults(source.SERVER_URL)]
}

/**
 * Reads and checks the whole configuration.
 *
 * @param options.production also ask for what a production start needs
 * @throws CONFIGURATION_INVALID one error that names every fault
 */
export const readEnv = (
  source: Record<string, string | undefined>,
  { production }: { production: boolean },
): Env => {
  const missing = production ? productionFaults(source) : []
  try {
    const env = parseEnv(source)
    if (missing.length === 0) return env
  } catch (error) {
    if (!(error instanceof AppError) || missing.length === 0) throw error
    throw new AppError('CONFIGURATION_INVALID', `${error.message}\n  ${missing.join('\n  ')}`)
  }
  throw new AppError(
    'CONFIGURATION_INVALID',
    `The configuration has faults:\n  ${missing.join('\n  ')}`,
  )
}

/**
 * Where a browser's requests with a cookie may come from: `SERVER_URL`; without it, this machine.
 * An empty list would let all pages of the world use the cookie.
 */
export const ownOrigins = ({ HOST, PORT, SERVER_URL }: Env): string[] => {
  if (SERVER_URL) return [SERVER_URL]
  const host = HOST.includes(':') ? `[${HOST}]` : HOST
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]', host])
  return [...hosts].map((name) => new URL(`http://${name}:${PORT}`).origin)
}

/** The process's configuration. The only place that reads `process.env`. */
export const env: Env = readEnv(process.env, {
  production: process.env.COHESION_MODE === 'production',
})
