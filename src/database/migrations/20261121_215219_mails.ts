import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`mail_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`hash\` text,
  	\`purpose\` text,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`expires_at\` text,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`mail_links_hash_idx\` ON \`mail_links\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`mail_links_expires_at_idx\` ON \`mail_links\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`mail_links_updated_at_idx\` ON \`mail_links\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mail_links_created_at_idx\` ON \`mail_links\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`collectionSlug_document_idx\` ON \`mail_links\` (\`collection_slug\`,\`document\`);`)
  await db.run(sql`CREATE TABLE \`outgoing_mails\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`template\` text,
  	\`to\` text,
  	\`locale\` text,
  	\`data\` text,
  	\`link\` text,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`due_at\` text,
  	\`attempts\` numeric,
  	\`queued_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`outgoing_mails_due_at_idx\` ON \`outgoing_mails\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`outgoing_mails_queued_at_idx\` ON \`outgoing_mails\` (\`queued_at\`);`)
  await db.run(sql`CREATE INDEX \`outgoing_mails_updated_at_idx\` ON \`outgoing_mails\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outgoing_mails_created_at_idx\` ON \`outgoing_mails\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`collectionSlug_document_1_idx\` ON \`outgoing_mails\` (\`collection_slug\`,\`document\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`mail_links\`;`)
  await db.run(sql`DROP TABLE \`outgoing_mails\`;`)
}
