import { main } from './lib/main'

/** `npm run generate`: types, GraphQL schema and the admin's import map, all of them committed. */
await main(async () => {
  const [{ default: configPromise }, { generateImportMap }, { generateTypes }, { generateSchema }] =
    await Promise.all([
      import('@payload-config'),
      import('payload'),
      import('payload/node'),
      import('@payloadcms/graphql/utilities'),
    ])
  const config = await configPromise
  await generateImportMap(config, { force: true, log: false })
  await generateTypes(config, { log: false })
  generateSchema(config)
  process.exit(0)
})
