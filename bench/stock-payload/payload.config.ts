import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { type Block, buildConfig, type CollectionConfig, type Field } from 'payload'
import sharp from 'sharp'

const LOCALES = 'bg es cs da de et el en fr ga hr it lv lt hu mt nl pl pt ro sk sl fi sv'.split(' ')

const heading: Field = { name: 'heading', type: 'text', localized: true }

const blocks: Block[] = [
  {
    slug: 'quoteSection',
    fields: [heading, { name: 'text', type: 'textarea', localized: true }],
  },
  {
    slug: 'principlesSection',
    fields: [
      heading,
      {
        name: 'items',
        type: 'array',
        fields: [{ name: 'text', type: 'textarea', localized: true }],
      },
    ],
  },
]

const Users: CollectionConfig = { slug: 'users', auth: true, fields: [] }

const Media: CollectionConfig = {
  slug: 'media',
  access: { read: () => true },
  fields: [{ name: 'alt', type: 'text', required: true }],
  upload: true,
}

const Pages: CollectionConfig = {
  slug: 'pages',
  access: { read: ({ req }) => Boolean(req.user) || { _status: { equals: 'published' } } },
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true },
    { name: 'slug', type: 'text', index: true, localized: true, required: true },
    { name: 'lead', type: 'textarea', localized: true },
    { name: 'sections', type: 'blocks', blocks },
  ],
}

/** What `create-payload-app` gives (template blank, SQLite), with our languages and pages. */
export default buildConfig({
  admin: { user: Users.slug },
  collections: [Users, Media, Pages],
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL ?? '' } }),
  editor: lexicalEditor(),
  localization: { locales: LOCALES, defaultLocale: 'en', fallback: false },
  secret: process.env.PAYLOAD_SECRET ?? '',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
})
