import { useMongodb } from './use-mongodb'

/** A server without transactions: the journal makes units of work whole. */
process.env.MONGODB_COMPATIBILITY = 'basic'
useMongodb(process.env.MONGODB_BASIC_TEST_URI)
