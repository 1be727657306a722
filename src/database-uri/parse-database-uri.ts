import { AppError } from '@/errors'

export const DEFAULT_DATABASE_URI = 'file:./data/cohesion.db'

export const MONGODB_PROFILES = ['documentdb', 'cosmosdb', 'firestore', 'basic'] as const
export type MongoProfile = (typeof MONGODB_PROFILES)[number]

export type DatabaseTarget =
  | { engine: 'sqlite'; file: string }
  | { engine: 'mongodb'; url: string; profile: MongoProfile | undefined }

export type DatabaseSettings = {
  databaseUri?: string | undefined
  mongodbCompatibility?: string | undefined
}

const invalid = (message: string): AppError => new AppError('CONFIGURATION_INVALID', message)

const isProfile = (value: string): value is MongoProfile =>
  (MONGODB_PROFILES as readonly string[]).includes(value)

const parseProfile = (value: string | undefined): MongoProfile | undefined => {
  if (!value) return undefined
  if (isProfile(value)) return value
  throw invalid(
    `MONGODB_COMPATIBILITY is "${value}"; it may be ${MONGODB_PROFILES.join(', ')}, ` +
      'or unset for a MongoDB replica set',
  )
}

/** The scheme only: the rest of a URI may hold a password. */
const schemeOf = (uri: string): string | undefined => /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]

const parseFile = (uri: string): DatabaseTarget => {
  const file = uri.slice('file:'.length).replace(/^\/\/(localhost)?(?=\/)/, '')
  if (file === '' || file.startsWith('//') || file.includes(':memory:') || /[?#]/.test(file)) {
    throw invalid(
      'DATABASE_URI names no file for SQLite; write file:./data/cohesion.db or file:/var/lib/desk.db',
    )
  }
  return { engine: 'sqlite', file: decodeURIComponent(file) }
}

/**
 * What `DATABASE_URI` and `MONGODB_COMPATIBILITY` ask for. Never repeats a URI in an error, as it
 * may hold credentials.
 *
 * @throws CONFIGURATION_INVALID for anything but `file:…`, `mongodb://…` and `mongodb+srv://…`
 */
export const parseDatabaseUri = (settings: DatabaseSettings): DatabaseTarget => {
  const uri = settings.databaseUri?.trim() || DEFAULT_DATABASE_URI
  const profile = parseProfile(settings.mongodbCompatibility?.trim())
  if (/^mongodb(\+srv)?:\/\/[^/]/i.test(uri)) return { engine: 'mongodb', url: uri, profile }
  if (schemeOf(uri)?.toLowerCase() !== 'file') {
    const scheme = schemeOf(uri)
    throw invalid(
      `DATABASE_URI ${scheme ? `begins with "${scheme}:"` : 'has no scheme'}; ` +
        'write file:./data/cohesion.db for SQLite or mongodb://host/name for MongoDB',
    )
  }
  if (!profile) return parseFile(uri)
  throw invalid(
    `MONGODB_COMPATIBILITY is "${profile}" but DATABASE_URI names an SQLite file; unset one of them`,
  )
}
