import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

import { up as indexParents } from './20261121_130000_index_parents'

// Logos have a collection of their own: the picture that a partner had as its logo stays among the
// pictures, and is to be uploaded once more.

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`declarations_imported_totals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`category\` text,
  	\`number\` numeric,
  	\`is_at_least\` integer DEFAULT false,
  	\`as_of\` text,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`declarations\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`declarations_imported_totals_order_idx\` ON \`declarations_imported_totals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`declarations_imported_totals_parent_id_idx\` ON \`declarations_imported_totals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_declarations_v_version_imported_totals\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`category\` text,
  	\`number\` numeric,
  	\`is_at_least\` integer DEFAULT false,
  	\`as_of\` text,
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_declarations_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_declarations_v_version_imported_totals_order_idx\` ON \`_declarations_v_version_imported_totals\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_declarations_v_version_imported_totals_parent_id_idx\` ON \`_declarations_v_version_imported_totals\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pdfs_warnings\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pdfs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pdfs_warnings_order_idx\` ON \`pdfs_warnings\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pdfs_warnings_parent_idx\` ON \`pdfs_warnings\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pdfs_v_version_warnings\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pdfs_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_warnings_order_idx\` ON \`_pdfs_v_version_warnings\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_warnings_parent_idx\` ON \`_pdfs_v_version_warnings\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pdfs_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_same_as\` text,
  	\`version_language\` text,
  	\`version_title\` text,
  	\`version_pages\` numeric,
  	\`version_tagged\` integer,
  	\`version_declared_language\` text,
  	\`version_detected_language\` text,
  	\`version_producer\` text,
  	\`version_sha256\` text,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`version_sizes_first_page_url\` text,
  	\`version_sizes_first_page_width\` numeric,
  	\`version_sizes_first_page_height\` numeric,
  	\`version_sizes_first_page_mime_type\` text,
  	\`version_sizes_first_page_filesize\` numeric,
  	\`version_sizes_first_page_filename\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pdfs\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pdfs_v_parent_idx\` ON \`_pdfs_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_version_sha256_idx\` ON \`_pdfs_v\` (\`version_sha256\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_version_is_public_idx\` ON \`_pdfs_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_version_updated_at_idx\` ON \`_pdfs_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_version_created_at_idx\` ON \`_pdfs_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_version_deleted_at_idx\` ON \`_pdfs_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_version_filename_idx\` ON \`_pdfs_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_version_sizes_first_page_version_sizes_first_pag_idx\` ON \`_pdfs_v\` (\`version_sizes_first_page_filename\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_created_at_idx\` ON \`_pdfs_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pdfs_v_updated_at_idx\` ON \`_pdfs_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_images_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_credit\` text,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`version_sizes_thumbnail_url\` text,
  	\`version_sizes_thumbnail_width\` numeric,
  	\`version_sizes_thumbnail_height\` numeric,
  	\`version_sizes_thumbnail_mime_type\` text,
  	\`version_sizes_thumbnail_filesize\` numeric,
  	\`version_sizes_thumbnail_filename\` text,
  	\`version_sizes_card_url\` text,
  	\`version_sizes_card_width\` numeric,
  	\`version_sizes_card_height\` numeric,
  	\`version_sizes_card_mime_type\` text,
  	\`version_sizes_card_filesize\` numeric,
  	\`version_sizes_card_filename\` text,
  	\`version_sizes_wide_url\` text,
  	\`version_sizes_wide_width\` numeric,
  	\`version_sizes_wide_height\` numeric,
  	\`version_sizes_wide_mime_type\` text,
  	\`version_sizes_wide_filesize\` numeric,
  	\`version_sizes_wide_filename\` text,
  	\`version_sizes_wide_avif_url\` text,
  	\`version_sizes_wide_avif_width\` numeric,
  	\`version_sizes_wide_avif_height\` numeric,
  	\`version_sizes_wide_avif_mime_type\` text,
  	\`version_sizes_wide_avif_filesize\` numeric,
  	\`version_sizes_wide_avif_filename\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_images_v_parent_idx\` ON \`_images_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_version_is_public_idx\` ON \`_images_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_version_updated_at_idx\` ON \`_images_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_version_created_at_idx\` ON \`_images_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_version_deleted_at_idx\` ON \`_images_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_version_filename_idx\` ON \`_images_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_sizes_thumbnail_version_sizes_thumbnai_idx\` ON \`_images_v\` (\`version_sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_sizes_card_version_sizes_card_filename_idx\` ON \`_images_v\` (\`version_sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_sizes_wide_version_sizes_wide_filename_idx\` ON \`_images_v\` (\`version_sizes_wide_filename\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_version_sizes_wide_avif_version_sizes_wide_avi_idx\` ON \`_images_v\` (\`version_sizes_wide_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_created_at_idx\` ON \`_images_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_images_v_updated_at_idx\` ON \`_images_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_images_v_locales\` (
  	\`version_alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_images_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_images_v_locales_locale_parent_id_unique\` ON \`_images_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`logos\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text,
  	\`removed\` text,
  	\`is_public\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_large_url\` text,
  	\`sizes_large_width\` numeric,
  	\`sizes_large_height\` numeric,
  	\`sizes_large_mime_type\` text,
  	\`sizes_large_filesize\` numeric,
  	\`sizes_large_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`logos_is_public_idx\` ON \`logos\` (\`is_public\`);`)
  await db.run(sql`CREATE INDEX \`logos_updated_at_idx\` ON \`logos\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`logos_created_at_idx\` ON \`logos\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`logos_deleted_at_idx\` ON \`logos\` (\`deleted_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`logos_filename_idx\` ON \`logos\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`logos_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`logos\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`logos_sizes_large_sizes_large_filename_idx\` ON \`logos\` (\`sizes_large_filename\`);`)
  await db.run(sql`CREATE TABLE \`_logos_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_alt\` text,
  	\`version_removed\` text,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`version_sizes_thumbnail_url\` text,
  	\`version_sizes_thumbnail_width\` numeric,
  	\`version_sizes_thumbnail_height\` numeric,
  	\`version_sizes_thumbnail_mime_type\` text,
  	\`version_sizes_thumbnail_filesize\` numeric,
  	\`version_sizes_thumbnail_filename\` text,
  	\`version_sizes_large_url\` text,
  	\`version_sizes_large_width\` numeric,
  	\`version_sizes_large_height\` numeric,
  	\`version_sizes_large_mime_type\` text,
  	\`version_sizes_large_filesize\` numeric,
  	\`version_sizes_large_filename\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`logos\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_logos_v_parent_idx\` ON \`_logos_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_version_version_is_public_idx\` ON \`_logos_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_version_version_updated_at_idx\` ON \`_logos_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_version_version_created_at_idx\` ON \`_logos_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_version_version_deleted_at_idx\` ON \`_logos_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_version_version_filename_idx\` ON \`_logos_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_version_sizes_thumbnail_version_sizes_thumbnail_idx\` ON \`_logos_v\` (\`version_sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_version_sizes_large_version_sizes_large_filenam_idx\` ON \`_logos_v\` (\`version_sizes_large_filename\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_created_at_idx\` ON \`_logos_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_logos_v_updated_at_idx\` ON \`_logos_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`captions_warnings\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`captions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`captions_warnings_order_idx\` ON \`captions_warnings\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`captions_warnings_parent_idx\` ON \`captions_warnings\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_captions_v_version_warnings\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_captions_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_captions_v_version_warnings_order_idx\` ON \`_captions_v_version_warnings\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_warnings_parent_idx\` ON \`_captions_v_version_warnings\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_captions_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_language\` text,
  	\`version_cues\` numeric,
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`captions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_captions_v_parent_idx\` ON \`_captions_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_is_public_idx\` ON \`_captions_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_updated_at_idx\` ON \`_captions_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_created_at_idx\` ON \`_captions_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_deleted_at_idx\` ON \`_captions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_version_version_filename_idx\` ON \`_captions_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_created_at_idx\` ON \`_captions_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_captions_v_updated_at_idx\` ON \`_captions_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`_recordings_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_is_public\` integer DEFAULT false,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version_url\` text,
  	\`version_thumbnail_u_r_l\` text,
  	\`version_filename\` text,
  	\`version_mime_type\` text,
  	\`version_filesize\` numeric,
  	\`version_width\` numeric,
  	\`version_height\` numeric,
  	\`version_focal_x\` numeric,
  	\`version_focal_y\` numeric,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_recordings_v_parent_idx\` ON \`_recordings_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_recordings_v_version_version_is_public_idx\` ON \`_recordings_v\` (\`version_is_public\`);`)
  await db.run(sql`CREATE INDEX \`_recordings_v_version_version_updated_at_idx\` ON \`_recordings_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_recordings_v_version_version_created_at_idx\` ON \`_recordings_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recordings_v_version_version_deleted_at_idx\` ON \`_recordings_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_recordings_v_version_version_filename_idx\` ON \`_recordings_v\` (\`version_filename\`);`)
  await db.run(sql`CREATE INDEX \`_recordings_v_created_at_idx\` ON \`_recordings_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_recordings_v_updated_at_idx\` ON \`_recordings_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`signatory_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`step\` text,
  	\`signatory\` text,
  	\`declaration\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`note\` text,
  	\`count\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`signatory_events_at_idx\` ON \`signatory_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`signatory_events_signatory_idx\` ON \`signatory_events\` (\`signatory\`);`)
  await db.run(sql`CREATE INDEX \`signatory_events_updated_at_idx\` ON \`signatory_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`signatory_events_created_at_idx\` ON \`signatory_events\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`partner_applications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`organisation\` text,
  	\`kind\` text,
  	\`country\` text,
  	\`website\` text,
  	\`contact_name\` text,
  	\`contact_email\` text,
  	\`names\` text,
  	\`language\` text,
  	\`logo\` text,
  	\`partner\` text,
  	\`state\` text,
  	\`revision\` numeric,
  	\`since\` text,
  	\`sent_at\` text,
  	\`consent_version\` text,
  	\`consent_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_applications_contact_email_idx\` ON \`partner_applications\` (\`contact_email\`);`)
  await db.run(sql`CREATE INDEX \`partner_applications_updated_at_idx\` ON \`partner_applications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partner_applications_created_at_idx\` ON \`partner_applications\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_since_idx\` ON \`partner_applications\` (\`state\`,\`since\`);`)
  await db.run(sql`CREATE INDEX \`partner_state_idx\` ON \`partner_applications\` (\`partner\`,\`state\`);`)
  await db.run(sql`CREATE TABLE \`partner_decisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text,
  	\`application\` text,
  	\`partner\` text,
  	\`organisation\` text,
  	\`action\` text,
  	\`from\` text,
  	\`to\` text,
  	\`reason\` text,
  	\`template\` text,
  	\`text\` text,
  	\`consent_version\` text,
  	\`consent_at\` text,
  	\`by\` text,
  	\`by_name\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`partner_decisions_at_idx\` ON \`partner_decisions\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`partner_decisions_application_idx\` ON \`partner_decisions\` (\`application\`);`)
  await db.run(sql`CREATE INDEX \`partner_decisions_partner_idx\` ON \`partner_decisions\` (\`partner\`);`)
  await db.run(sql`CREATE INDEX \`partner_decisions_updated_at_idx\` ON \`partner_decisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partner_decisions_created_at_idx\` ON \`partner_decisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`stored_files\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`folder\` text,
  	\`name\` text,
  	\`entry\` text,
  	\`original\` text,
  	\`mime_type\` text,
  	\`bytes\` numeric,
  	\`digest\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`stored_files_updated_at_idx\` ON \`stored_files\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`stored_files_created_at_idx\` ON \`stored_files\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`folder_name_idx\` ON \`stored_files\` (\`folder\`,\`name\`);`)
  await db.run(sql`CREATE INDEX \`folder_entry_idx\` ON \`stored_files\` (\`folder\`,\`entry\`);`)
  await db.run(sql`CREATE TABLE \`file_uses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`file_collection\` text,
  	\`file\` text,
  	\`user_collection\` text,
  	\`user\` text,
  	\`locale\` text,
  	\`is_past\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`file_uses_updated_at_idx\` ON \`file_uses\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`file_uses_created_at_idx\` ON \`file_uses\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`file_fileCollection_idx\` ON \`file_uses\` (\`file\`,\`file_collection\`);`)
  await db.run(sql`CREATE INDEX \`user_userCollection_idx\` ON \`file_uses\` (\`user\`,\`user_collection\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_partners\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`website\` text,
  	\`logo_id\` text(36),
  	\`kind\` text DEFAULT 'association' NOT NULL,
  	\`country\` text,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`logos\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_partners\`("id", "name", "website", "logo_id", "kind", "country", "state", "updated_at", "created_at", "deleted_at") SELECT "id", "name", "website", NULL, "kind", "country", "state", "updated_at", "created_at", "deleted_at" FROM \`partners\`;`)
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`ALTER TABLE \`__new_partners\` RENAME TO \`partners\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`partners_name_idx\` ON \`partners\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`partners_logo_idx\` ON \`partners\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`partners_state_idx\` ON \`partners\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_deleted_at_idx\` ON \`partners\` (\`deleted_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`pdfs_id\` text(36),
  	\`images_id\` text(36),
  	\`logos_id\` text(36),
  	\`captions_id\` text(36),
  	\`recordings_id\` text(36),
  	\`partners_id\` text(36),
  	\`teams_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pdfs_id\`) REFERENCES \`pdfs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`logos_id\`) REFERENCES \`logos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`captions_id\`) REFERENCES \`captions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recordings_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teams_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "pdfs_id", "images_id", "captions_id", "recordings_id", "partners_id", "teams_id", "users_id") SELECT "id", "order", "parent_id", "path", "pdfs_id", "images_id", "captions_id", "recordings_id", "partners_id", "teams_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pdfs_id_idx\` ON \`payload_locked_documents_rels\` (\`pdfs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_images_id_idx\` ON \`payload_locked_documents_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_logos_id_idx\` ON \`payload_locked_documents_rels\` (\`logos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_captions_id_idx\` ON \`payload_locked_documents_rels\` (\`captions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`teams_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_images_locales\` (
  	\`alt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_images_locales\`("alt", "id", "_locale", "_parent_id") SELECT "alt", "id", "_locale", "_parent_id" FROM \`images_locales\`;`)
  await db.run(sql`DROP TABLE \`images_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new_images_locales\` RENAME TO \`images_locales\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`images_locales_locale_parent_id_unique\` ON \`images_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`documents_locales\` ADD \`announced_since\` text;`)
  await db.run(sql`ALTER TABLE \`_documents_v_locales\` ADD \`version_announced_since\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`same_as\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`title\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`tagged\` integer;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`declared_language\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`detected_language\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`producer\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`sha256\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`sizes_first_page_url\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`sizes_first_page_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`sizes_first_page_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`sizes_first_page_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`sizes_first_page_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`pdfs\` ADD \`sizes_first_page_filename\` text;`)
  await db.run(sql`CREATE INDEX \`pdfs_sha256_idx\` ON \`pdfs\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`pdfs_deleted_at_idx\` ON \`pdfs\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`pdfs_sizes_first_page_sizes_first_page_filename_idx\` ON \`pdfs\` (\`sizes_first_page_filename\`);`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`deleted_at\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_card_url\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_card_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_card_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_card_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_card_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_card_filename\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_wide_avif_url\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_wide_avif_width\` numeric;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_wide_avif_height\` numeric;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_wide_avif_mime_type\` text;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_wide_avif_filesize\` numeric;`)
  await db.run(sql`ALTER TABLE \`images\` ADD \`sizes_wide_avif_filename\` text;`)
  await db.run(sql`CREATE INDEX \`images_deleted_at_idx\` ON \`images\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`images_sizes_card_sizes_card_filename_idx\` ON \`images\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`images_sizes_wide_avif_sizes_wide_avif_filename_idx\` ON \`images\` (\`sizes_wide_avif_filename\`);`)
  await db.run(sql`ALTER TABLE \`captions\` ADD \`language\` text;`)
  await db.run(sql`ALTER TABLE \`captions\` ADD \`cues\` numeric;`)
  await db.run(sql`ALTER TABLE \`captions\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`captions_deleted_at_idx\` ON \`captions\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`recordings\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`recordings_deleted_at_idx\` ON \`recordings\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`category\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`public_name\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`consent_version\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`consent_hash\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`consent_at\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`confirmed_at\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`ended_at\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`asked_at\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`new_email\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`person_key\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`list_key\` text;`)
  await db.run(sql`ALTER TABLE \`signatories\` ADD \`search_text\` text;`)
  await db.run(sql`CREATE INDEX \`signatories_consent_at_idx\` ON \`signatories\` (\`consent_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`signatories_person_key_idx\` ON \`signatories\` (\`person_key\`);`)
  await db.run(sql`CREATE INDEX \`declaration_listKey_idx\` ON \`signatories\` (\`declaration_id\`,\`list_key\`);`)
  await db.run(sql`CREATE INDEX \`declaration_category_listKey_idx\` ON \`signatories\` (\`declaration_id\`,\`category\`,\`list_key\`);`)
  await db.run(sql`CREATE INDEX \`declaration_country_listKey_idx\` ON \`signatories\` (\`declaration_id\`,\`country\`,\`list_key\`);`)
  await db.run(sql`CREATE INDEX \`declaration_state_category_country_idx\` ON \`signatories\` (\`declaration_id\`,\`state\`,\`category\`,\`country\`);`)
  await db.run(sql`CREATE INDEX \`state_consentAt_idx\` ON \`signatories\` (\`state\`,\`consent_at\`);`)
  // New and rebuilt tables of texts.
  await indexParents({ db, payload, req })
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`declarations_imported_totals\`;`)
  await db.run(sql`DROP TABLE \`_declarations_v_version_imported_totals\`;`)
  await db.run(sql`DROP TABLE \`pdfs_warnings\`;`)
  await db.run(sql`DROP TABLE \`_pdfs_v_version_warnings\`;`)
  await db.run(sql`DROP TABLE \`_pdfs_v\`;`)
  await db.run(sql`DROP TABLE \`_images_v\`;`)
  await db.run(sql`DROP TABLE \`_images_v_locales\`;`)
  await db.run(sql`DROP TABLE \`logos\`;`)
  await db.run(sql`DROP TABLE \`_logos_v\`;`)
  await db.run(sql`DROP TABLE \`captions_warnings\`;`)
  await db.run(sql`DROP TABLE \`_captions_v_version_warnings\`;`)
  await db.run(sql`DROP TABLE \`_captions_v\`;`)
  await db.run(sql`DROP TABLE \`_recordings_v\`;`)
  await db.run(sql`DROP TABLE \`signatory_events\`;`)
  await db.run(sql`DROP TABLE \`partner_applications\`;`)
  await db.run(sql`DROP TABLE \`partner_decisions\`;`)
  await db.run(sql`DROP TABLE \`stored_files\`;`)
  await db.run(sql`DROP TABLE \`file_uses\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_partners\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`website\` text,
  	\`logo_id\` text(36),
  	\`kind\` text DEFAULT 'association' NOT NULL,
  	\`country\` text,
  	\`state\` text DEFAULT 'pending' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	FOREIGN KEY (\`logo_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_partners\`("id", "name", "website", "logo_id", "kind", "country", "state", "updated_at", "created_at", "deleted_at") SELECT "id", "name", "website", NULL, "kind", "country", "state", "updated_at", "created_at", "deleted_at" FROM \`partners\`;`)
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`ALTER TABLE \`__new_partners\` RENAME TO \`partners\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`partners_name_idx\` ON \`partners\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`partners_logo_idx\` ON \`partners\` (\`logo_id\`);`)
  await db.run(sql`CREATE INDEX \`partners_state_idx\` ON \`partners\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_deleted_at_idx\` ON \`partners\` (\`deleted_at\`);`)
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
  	\`teams_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`pdfs_id\`) REFERENCES \`pdfs\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`images_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`captions_id\`) REFERENCES \`captions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`recordings_id\`) REFERENCES \`recordings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`signatories_id\`) REFERENCES \`signatories\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teams_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "pdfs_id", "images_id", "captions_id", "recordings_id", "partners_id", "teams_id", "users_id") SELECT "id", "order", "parent_id", "path", "pdfs_id", "images_id", "captions_id", "recordings_id", "partners_id", "teams_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_pdfs_id_idx\` ON \`payload_locked_documents_rels\` (\`pdfs_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_images_id_idx\` ON \`payload_locked_documents_rels\` (\`images_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_captions_id_idx\` ON \`payload_locked_documents_rels\` (\`captions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_recordings_id_idx\` ON \`payload_locked_documents_rels\` (\`recordings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_partners_id_idx\` ON \`payload_locked_documents_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_signatories_id_idx\` ON \`payload_locked_documents_rels\` (\`signatories_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teams_id_idx\` ON \`payload_locked_documents_rels\` (\`teams_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`pdfs_sha256_idx\`;`)
  await db.run(sql`DROP INDEX \`pdfs_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`pdfs_sizes_first_page_sizes_first_page_filename_idx\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`same_as\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`title\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`tagged\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`declared_language\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`detected_language\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`producer\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`sha256\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`sizes_first_page_url\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`sizes_first_page_width\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`sizes_first_page_height\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`sizes_first_page_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`sizes_first_page_filesize\`;`)
  await db.run(sql`ALTER TABLE \`pdfs\` DROP COLUMN \`sizes_first_page_filename\`;`)
  await db.run(sql`DROP INDEX \`images_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`images_sizes_card_sizes_card_filename_idx\`;`)
  await db.run(sql`DROP INDEX \`images_sizes_wide_avif_sizes_wide_avif_filename_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_card_url\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_card_width\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_card_height\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_card_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_card_filesize\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_card_filename\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_wide_avif_url\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_wide_avif_width\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_wide_avif_height\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_wide_avif_mime_type\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_wide_avif_filesize\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`sizes_wide_avif_filename\`;`)
  await db.run(sql`DROP INDEX \`captions_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`captions\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`captions\` DROP COLUMN \`cues\`;`)
  await db.run(sql`ALTER TABLE \`captions\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`recordings_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`recordings\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`signatories_consent_at_idx\`;`)
  await db.run(sql`DROP INDEX \`signatories_person_key_idx\`;`)
  await db.run(sql`DROP INDEX \`declaration_listKey_idx\`;`)
  await db.run(sql`DROP INDEX \`declaration_category_listKey_idx\`;`)
  await db.run(sql`DROP INDEX \`declaration_country_listKey_idx\`;`)
  await db.run(sql`DROP INDEX \`declaration_state_category_country_idx\`;`)
  await db.run(sql`DROP INDEX \`state_consentAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`category\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`public_name\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`consent_version\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`consent_hash\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`consent_at\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`confirmed_at\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`ended_at\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`reason\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`asked_at\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`new_email\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`person_key\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`list_key\`;`)
  await db.run(sql`ALTER TABLE \`signatories\` DROP COLUMN \`search_text\`;`)
  await db.run(sql`CREATE TABLE \`__new_images_locales\` (
  	\`alt\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`images\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_images_locales\`("alt", "id", "_locale", "_parent_id") SELECT "alt", "id", "_locale", "_parent_id" FROM \`images_locales\`;`)
  await db.run(sql`DROP TABLE \`images_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new_images_locales\` RENAME TO \`images_locales\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`images_locales_locale_parent_id_unique\` ON \`images_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`documents_locales\` DROP COLUMN \`announced_since\`;`)
  await db.run(sql`ALTER TABLE \`_documents_v_locales\` DROP COLUMN \`version_announced_since\`;`)
}
