import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

type Table = { name: string }

const localesTables = async (db: MigrateUpArgs['db']): Promise<string[]> => {
  const tables = await db.all<Table>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, -8) = '_locales'`,
  )
  return tables.map(({ name }) => name)
}

/**
 * Payload indexes the texts of a document by (language, document); reading all languages of a
 * document asks by document and would look through the whole table.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const table of await localesTables(db)) {
    await db.run(
      sql.raw(`CREATE INDEX IF NOT EXISTS \`${table}_parent_only_idx\` ON \`${table}\` (\`_parent_id\`)`),
    )
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of await localesTables(db))
    await db.run(sql.raw(`DROP INDEX IF EXISTS \`${table}_parent_only_idx\``))
}
