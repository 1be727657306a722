import { randomBytes } from 'node:crypto'

const uri = new URL(process.env.MONGODB_TEST_URI ?? '')
// A database of its own for every test file.
uri.pathname = `/test_${randomBytes(6).toString('hex')}`
process.env.TEST_ENGINE = 'mongodb'
process.env.DATABASE_URI = uri.href
