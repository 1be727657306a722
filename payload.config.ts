import path from 'node:path'

import { en } from '@payloadcms/translations/languages/en'
import { buildConfig, type Field } from 'payload'
import sharp from 'sharp'

import { adminConfig, adminLanguages } from '@/admin/config'
import { signEndpoints, workflowEndpoints } from '@/api'
import { adapterFor } from '@/database'
import { withDocumentLocks } from '@/units'
import { migrations } from '@/database/migrations'
import { experimentalPublication } from '@/domain/publication'
import { DEVELOPMENT_SECRET, env, ownOrigins } from '@/env'
import { editor, missingAsNull, plainMessages } from '@/fields'
import { graphQLConfig } from '@/graphql'
import { DEFAULT_LOCALE, LOCALES } from '@/locales'
import { createLogger } from '@/log'
import { mailAdapter } from '@/mail'
import {
  checkWrite,
  collections,
  globals,
  guardCollections,
  ownNamesOnly,
  tellMore,
  withLocale,
  withQueryShape,
  withRestore,
  withRestoreOfGlobal,
} from '@collections/index'

const root = process.cwd()
const withPlainAnswers = <T extends { fields: Field[] }>(config: T): T => ({
  ...config,
  fields: plainMessages(missingAsNull(config.fields)),
})

export default buildConfig(
  withDocumentLocks({
    secret: env.PAYLOAD_SECRET ?? DEVELOPMENT_SECRET,
    serverURL: env.SERVER_URL,
    csrf: env.SERVER_URL ? [] : ownOrigins(env),
    telemetry: false,
    // Levels of relations in an answer, as docs/api-limits.md promises.
    defaultDepth: 2,
    sharp,
    db: adapterFor({
      checkWrite,
      databaseUri: env.DATABASE_URI,
      mayCreate: env.CREATE_DATABASE,
      mongodbCompatibility: env.MONGODB_COMPATIBILITY,
      prodMigrations: migrations,
      reserveBytes: env.DATABASE_RESERVE_MB * 1024 * 1024,
    }),
    localization: {
      locales: LOCALES.map(({ code, ownName }) => ({ code, label: ownName })),
      defaultLocale: DEFAULT_LOCALE,
      fallback: false,
    },
    experimental: experimentalPublication,
    editor,
    email: mailAdapter(),
    collections: collections
      .map(withPlainAnswers)
      .map(withLocale)
      .map(withQueryShape)
      .map(withRestore),
    globals: globals
      .map(withPlainAnswers)
      .map(withLocale)
      .map(withQueryShape)
      .map(withRestoreOfGlobal),
    endpoints: [...workflowEndpoints, ...signEndpoints],
    hooks: { afterError: [tellMore] },
    onInit: ownNamesOnly,
    admin: adminConfig(root),
    i18n: { fallbackLanguage: 'en', supportedLanguages: { en, ...adminLanguages } },
    graphQL: graphQLConfig(root),
    logger: createLogger(),
    upload: {
      limits: { fileSize: env.MAX_UPLOAD_MB * 1024 * 1024 },
      abortOnLimit: true,
      // The file and the form around it.
      requestSizeLimit: (env.MAX_UPLOAD_MB + 1) * 1024 * 1024,
    },
    typescript: { outputFile: path.resolve(root, 'src/payload-types.ts'), autoGenerate: false },
  }),
).then(guardCollections)
