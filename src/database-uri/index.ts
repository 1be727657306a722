export {
  type DatabaseSettings,
  type DatabaseTarget,
  DEFAULT_DATABASE_URI,
  MONGODB_PROFILES,
  type MongoProfile,
  parseDatabaseUri,
} from './parse-database-uri'
