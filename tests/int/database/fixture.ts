import { sql } from '@payloadcms/db-sqlite'
import type { Config, DatabaseAdapterObj, Payload, SanitizedConfig } from 'payload'
import { buildConfig } from 'payload'
import pino from 'pino'

import type { AdapterOptions } from '@/database'
import { adapterFor } from '@/database'
import { withDocumentLocks } from '@/units'
import { DEFAULT_LOCALE, LOCALE_CODES } from '@/locales'

type Hooks = NonNullable<NonNullable<Config['collections']>[number]['hooks']>
type Migration = NonNullable<AdapterOptions['prodMigrations']>[number]

export type FixtureOptions = Partial<AdapterOptions> & {
  databaseUri: string
  hooks?: Hooks
  /** Another adapter, to compare with. */
  db?: DatabaseAdapterObj
}

type SchemaTools = {
  schema: Record<string, unknown>
  defaultDrizzleSnapshot: unknown
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: object) => unknown
    generateMigration: (from: unknown, to: unknown) => Promise<string[]>
  }
}

/** Drizzle's own tools, and the snapshot of the tables that the configuration asks for. */
export const schemaTools = async ({ db }: Pick<Payload, 'db'>) => {
  const { defaultDrizzleSnapshot, requireDrizzleKit, schema } = db as unknown as SchemaTools
  const kit = requireDrizzleKit()
  return { kit, nothing: defaultDrizzleSnapshot, wanted: await kit.generateDrizzleJson(schema) }
}

/** What makes in an empty file whatever tables the configuration asks for. */
export const listStatements = async (payload: Pick<Payload, 'db'>): Promise<string[]> => {
  const { kit, nothing, wanted } = await schemaTools(payload)
  return kit.generateMigration(nothing, wanted)
}

/** A migration that makes whatever tables the configuration asks for. */
export const wholeSchema: Migration = {
  name: 'whole_schema',
  up: async ({ db, payload }) => {
    for (const statement of await listStatements(payload)) await db.run(sql.raw(statement))
  },
  down: () => Promise.resolve(),
}

/** A collection and a global with drafts, a status for each language, and trash. */
export const fixtureConfig = (options: FixtureOptions): Promise<SanitizedConfig> => {
  const { db, hooks, ...adapterOptions } = options
  const drafts = { drafts: { localizeStatus: true, validate: false } } as const
  return buildConfig(
    withDocumentLocks({
      secret: 'a-secret-for-tests-only-0123456789',
      telemetry: false,
      db:
        db ??
        adapterFor({
          prodMigrations: [wholeSchema],
          mongodbCompatibility: process.env.MONGODB_COMPATIBILITY,
          ...adapterOptions,
        }),
      experimental: { localizeStatus: true },
      localization: { locales: [...LOCALE_CODES], defaultLocale: DEFAULT_LOCALE, fallback: false },
      collections: [
        {
          slug: 'notes',
          hooks,
          trash: true,
          versions: { ...drafts, maxPerDoc: 0 },
          fields: [
            { name: 'title', type: 'text', localized: true },
            { name: 'body', type: 'textarea', localized: true },
            { name: 'rank', type: 'number' },
            { name: 'about', type: 'group', fields: [{ name: 'source', type: 'text' }] },
            {
              name: 'links',
              type: 'array',
              fields: [{ name: 'label', type: 'text', localized: true }],
            },
          ],
        },
        { slug: 'people', auth: true, fields: [{ name: 'name', type: 'text' }] },
      ],
      globals: [
        {
          slug: 'site',
          versions: { ...drafts, max: 0 },
          fields: [{ name: 'title', type: 'text', localized: true }],
        },
      ],
      logger: pino({ level: process.env.LOG_LEVEL ?? 'silent' }) as unknown as Payload['logger'],
      typescript: { autoGenerate: false },
    }),
  )
}
