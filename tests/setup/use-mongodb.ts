import { randomBytes } from 'node:crypto'

/** A database of its own for every test file. */
export const useMongodb = (address = ''): void => {
  const uri = new URL(address)
  uri.pathname = `/test_${randomBytes(6).toString('hex')}`
  process.env.TEST_ENGINE = 'mongodb'
  process.env.MONGODB_TEST_URI = address
  process.env.DATABASE_URI = uri.href
}
