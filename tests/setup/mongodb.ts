import { useMongodb } from './use-mongodb'

/** A replica set, with transactions. */
delete process.env.MONGODB_COMPATIBILITY
useMongodb(process.env.MONGODB_TEST_URI)
