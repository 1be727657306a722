import { readFileSync } from 'node:fs'

import { expect, it } from '@jest/globals'
import config from '@payload-config'
import { configToSchema } from '@payloadcms/graphql'
import { printSchema } from 'graphql'

it('is the committed GraphQL schema to the byte, on this engine as on the other', async () => {
  const { schema } = configToSchema(await config)
  expect(printSchema(schema)).toBe(readFileSync('src/graphql/schema.graphql', 'utf8'))
})
