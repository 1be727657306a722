import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@jest/globals'

import { READ_METHODS, WRITE_METHODS } from '@/database/writes/adapter-methods'

const FOLDER = path.resolve('node_modules/@payloadcms/db-mongodb/dist')

/** What of the stock adapter sends something in the request's transaction, by its own source. */
const inTransactions = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.js'))
  .filter((file) => readFileSync(path.join(FOLDER, file), 'utf8').includes('getSession('))
  .map((file) => path.basename(file, '.js'))

test('every method of the adapter that takes part in a transaction does so through its unit', () => {
  expect(inTransactions.length).toBeGreaterThan(20)
  const known: readonly string[] = [...READ_METHODS, ...WRITE_METHODS]
  expect(inTransactions.filter((name) => !known.includes(name))).toEqual([])
})
