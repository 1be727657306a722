/** Unit tests know no database; each sets what it needs. */
delete process.env.DATABASE_URI
delete process.env.MONGODB_COMPATIBILITY
