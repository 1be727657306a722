import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`consent_texts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hash\` text,
  	\`version\` text,
  	\`locale\` text,
  	\`text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`consent_texts_hash_idx\` ON \`consent_texts\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`consent_texts_updated_at_idx\` ON \`consent_texts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`consent_texts_created_at_idx\` ON \`consent_texts\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`controller_name\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`controller_address\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`controller_email\` text;`)
  await db.run(sql`ALTER TABLE \`site\` ADD \`controller_officer\` text;`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_controller_name\` text;`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_controller_address\` text;`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_controller_email\` text;`)
  await db.run(sql`ALTER TABLE \`_site_v\` ADD \`version_controller_officer\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`consent_texts\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`controller_name\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`controller_address\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`controller_email\`;`)
  await db.run(sql`ALTER TABLE \`site\` DROP COLUMN \`controller_officer\`;`)
  await db.run(sql`ALTER TABLE \`_site_v\` DROP COLUMN \`version_controller_name\`;`)
  await db.run(sql`ALTER TABLE \`_site_v\` DROP COLUMN \`version_controller_address\`;`)
  await db.run(sql`ALTER TABLE \`_site_v\` DROP COLUMN \`version_controller_email\`;`)
  await db.run(sql`ALTER TABLE \`_site_v\` DROP COLUMN \`version_controller_officer\`;`)
}
