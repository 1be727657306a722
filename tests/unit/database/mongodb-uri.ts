/** For tests of MongoDB's schemas, which need no server. Imported before the configuration. */
process.env.DATABASE_URI = 'mongodb://127.0.0.1:1/never-connected'
process.env.MONGODB_COMPATIBILITY = 'basic'
