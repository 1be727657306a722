import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`teams\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_updated_at_idx\` ON \`teams\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`teams_created_at_idx\` ON \`teams\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`teams_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_rels_order_idx\` ON \`teams_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_parent_idx\` ON \`teams_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_path_idx\` ON \`teams_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`teams_rels_users_id_idx\` ON \`teams_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`users_mail_about\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_mail_about_order_idx\` ON \`users_mail_about\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_mail_about_parent_idx\` ON \`users_mail_about\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`workflow_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`title\` text,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`entry\` text,
  	\`locale\` text,
  	\`step\` text,
  	\`from\` text,
  	\`to\` text,
  	\`note\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`workflow_events_at_idx\` ON \`workflow_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_locale_idx\` ON \`workflow_events\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_by_idx\` ON \`workflow_events\` (\`by\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_updated_at_idx\` ON \`workflow_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workflow_events_created_at_idx\` ON \`workflow_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`entry_at_idx\` ON \`workflow_events\` (\`entry\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`language_states\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`locale\` text,
  	\`state\` text,
  	\`title\` text,
  	\`is_source\` integer DEFAULT false,
  	\`live\` integer DEFAULT false,
  	\`has_text\` integer DEFAULT false,
  	\`open\` integer DEFAULT false,
  	\`outdated\` integer DEFAULT false,
  	\`outdated_since\` text,
  	\`trashed\` integer DEFAULT false,
  	\`since\` text,
  	\`requested\` integer DEFAULT false,
  	\`requested_by\` text,
  	\`requested_at\` text,
  	\`requested_of\` text,
  	\`due_on\` text,
  	\`priority\` text DEFAULT 'normal',
  	\`message\` text,
  	\`claimed_by\` text,
  	\`claimed_at\` text,
  	\`submitted_by\` text,
  	\`submitted_at\` text,
  	\`saved_by\` text,
  	\`saved_by_name\` text,
  	\`saved_at\` text,
  	\`shape\` text,
  	\`texts\` text,
  	\`basis\` text,
  	\`before\` text,
  	\`words\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`language_states_collection_slug_idx\` ON \`language_states\` (\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`language_states_state_idx\` ON \`language_states\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`language_states_title_idx\` ON \`language_states\` (\`title\`);`)
  await db.run(sql`CREATE INDEX \`language_states_outdated_idx\` ON \`language_states\` (\`outdated\`);`)
  await db.run(sql`CREATE INDEX \`language_states_due_on_idx\` ON \`language_states\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`language_states_claimed_by_idx\` ON \`language_states\` (\`claimed_by\`);`)
  await db.run(sql`CREATE INDEX \`language_states_updated_at_idx\` ON \`language_states\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`language_states_created_at_idx\` ON \`language_states\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`entry_locale_idx\` ON \`language_states\` (\`entry\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`isSource_trashed_title_idx\` ON \`language_states\` (\`is_source\`,\`trashed\`,\`title\`);`)
  await db.run(sql`CREATE INDEX \`locale_state_idx\` ON \`language_states\` (\`locale\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`trashed_locale_state_outdated_collectionSlug_idx\` ON \`language_states\` (\`trashed\`,\`locale\`,\`state\`,\`outdated\`,\`collection_slug\`);`)
  await db.run(sql`CREATE INDEX \`trashed_collectionSlug_entry_updatedAt_dueOn_idx\` ON \`language_states\` (\`trashed\`,\`collection_slug\`,\`entry\`,\`updated_at\`,\`due_on\`);`)
  await db.run(sql`CREATE TABLE \`text_comments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`locale\` text,
  	\`path\` text,
  	\`text\` text,
  	\`at\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`resolved_at\` text,
  	\`resolved_by_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`text_comments_updated_at_idx\` ON \`text_comments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`text_comments_created_at_idx\` ON \`text_comments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`entry_locale_1_idx\` ON \`text_comments\` (\`entry\`,\`locale\`);`)
  await db.run(sql`CREATE TABLE \`translation_memory\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`digest\` text,
  	\`source_locale\` text,
  	\`locale\` text,
  	\`text\` text,
  	\`title\` text,
  	\`uses\` numeric,
  	\`at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`translation_memory_updated_at_idx\` ON \`translation_memory\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`translation_memory_created_at_idx\` ON \`translation_memory\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`digest_locale_idx\` ON \`translation_memory\` (\`digest\`,\`locale\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user\` text,
  	\`kind\` text,
  	\`entry\` text,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`locale\` text,
  	\`title\` text,
  	\`note\` text,
  	\`by_name\` text,
  	\`due_on\` text,
  	\`at\` text,
  	\`read_at\` text,
  	\`mailed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_user_idx\` ON \`notifications\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`notifications_at_idx\` ON \`notifications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_mailed_at_idx\` ON \`notifications\` (\`mailed_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_updated_at_idx\` ON \`notifications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_created_at_idx\` ON \`notifications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`user_readAt_idx\` ON \`notifications\` (\`user\`,\`read_at\`);`)
  await db.run(sql`CREATE TABLE \`releases\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`items\` text,
  	\`shared\` integer DEFAULT false,
  	\`state\` text DEFAULT 'planned',
  	\`publish_at\` text,
  	\`time_zone\` text,
  	\`published_at\` text,
  	\`by_name\` text,
  	\`by\` text,
  	\`previous\` text,
  	\`problem\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`releases_state_idx\` ON \`releases\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`releases_publish_at_idx\` ON \`releases\` (\`publish_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_updated_at_idx\` ON \`releases\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`releases_created_at_idx\` ON \`releases\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`scheduled_steps\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`entry\` text,
  	\`collection_slug\` text,
  	\`document\` text,
  	\`locale\` text,
  	\`title\` text,
  	\`step\` text,
  	\`shared\` integer DEFAULT false,
  	\`at\` text,
  	\`time_zone\` text,
  	\`state\` text DEFAULT 'waiting',
  	\`by\` text,
  	\`by_name\` text,
  	\`problem\` text,
  	\`done_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`scheduled_steps_entry_idx\` ON \`scheduled_steps\` (\`entry\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_steps_updated_at_idx\` ON \`scheduled_steps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`scheduled_steps_created_at_idx\` ON \`scheduled_steps\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_at_idx\` ON \`scheduled_steps\` (\`state\`,\`at\`);`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`pages\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`stories\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`declarations\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`declarations\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_declarations_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_declarations_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`statistics\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`documents\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`podcast_series\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`podcast_series\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_podcast_series_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_podcast_series_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`podcast_episodes\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`podcast_episodes\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_podcast_episodes_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_podcast_episodes_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`toolkit_items\` ADD \`source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`toolkit_items\` ADD \`open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_toolkit_items_v\` ADD \`version_source_locale\` text;`)
  await db.run(sql`ALTER TABLE \`_toolkit_items_v\` ADD \`version_open_for_translation\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`mail_every\` text DEFAULT 'day';`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`teams_id\` text(36) REFERENCES teams(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`teams_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`teams\`;`)
  await db.run(sql`DROP TABLE \`teams_rels\`;`)
  await db.run(sql`DROP TABLE \`users_mail_about\`;`)
  await db.run(sql`DROP TABLE \`workflow_events\`;`)
  await db.run(sql`DROP TABLE \`language_states\`;`)
  await db.run(sql`DROP TABLE \`text_comments\`;`)
  await db.run(sql`DROP TABLE \`translation_memory\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`releases\`;`)
  await db.run(sql`DROP TABLE \`scheduled_steps\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pdfs_id\` text(36),
  	\`images_id\` text(36),
  	\`captions_id\` text(36),
  	\`recordings_id\` text(36),
  	\`partners_id\` text(36),
  	\`signatories_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pdfs_id\`) REFERENCES \`pdfs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`captions_id\`) REFERENCES \`captions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recordings_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signatories_id\`) REFERENCES \`signatories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "pdfs_id", "images_id", "captions_id", "recordings_id", "partners_id", "signatories_id", "users_id") SELECT "id", "order", "parent_id", "path", "pdfs_id", "images_id", "captions_id", "recordings_id", "partners_id", "signatories_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pdfs_id_idx\` ON \`payload_locked_documents_rels\` (\`pdfs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_images_id_idx\` ON \`payload_locked_documents_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_captions_id_idx\` ON \`payload_locked_documents_rels\` (\`captions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signatories_id_idx\` ON \`payload_locked_documents_rels\` (\`signatories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`pages\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_pages_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`declarations\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`declarations\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_declarations_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_declarations_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`statistics\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_statistics_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`documents\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`podcast_series\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`podcast_series\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_podcast_series_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_podcast_series_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`podcast_episodes\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`podcast_episodes\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_podcast_episodes_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_podcast_episodes_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`toolkit_items\` DROP COLUMN \`source_locale\`;`)
  await db.run(sql`ALTER TABLE \`toolkit_items\` DROP COLUMN \`open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`_toolkit_items_v\` DROP COLUMN \`version_source_locale\`;`)
  await db.run(sql`ALTER TABLE \`_toolkit_items_v\` DROP COLUMN \`version_open_for_translation\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`mail_every\`;`)
}
