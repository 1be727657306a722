import path from 'node:path'

process.env.TEST_ENGINE = 'sqlite'
process.env.DATABASE_URI = `file:${path.join(process.env.TEST_FOLDER ?? '', 'test.db')}`
delete process.env.MONGODB_COMPATIBILITY
