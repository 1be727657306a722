import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { SERVER_FUNCTIONS } from '@/admin/server-functions/names'
import { readCall } from '@/admin/server-functions/read-call'

/** Names that every object has, and others that a table might find. */
const INHERITED = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
]

describe('a call of a server function', () => {
  it.each(SERVER_FUNCTIONS)('is read by its own name: %s', (name) => {
    expect(readCall({ name, args: { path: 'title' } })).toEqual({ name, args: { path: 'title' } })
    expect(readCall({ name })).toEqual({ name, args: {} })
  })

  it.each([...INHERITED, 'Form-State', ' form-state', 'schedule-publish', 'none', ''])(
    'is refused by another: %j',
    (name) => {
      expect(() => readCall({ name, args: {} })).toThrow(/There is no server function "/)
    },
  )

  it.each([null, undefined, 5, 'form-state', ['form-state'], {}, { name: ['form-state'] }])(
    'is refused without one: %j',
    (sent) => {
      expect(() => readCall(sent)).toThrow(/There is no server function/)
    },
  )

  it.each([null, 5, 'text', [], new Date(), new Map()])('takes an object, not %j', (args) => {
    expect(() => readCall({ name: 'form-state', args })).toThrow(/are no object/)
  })

  it('takes nothing that the server gives itself, and nothing beside its arguments', () => {
    const args = {
      path: 'title',
      req: {},
      user: { roles: ['admin'] },
      permissions: {},
      cookies: {},
    }
    const sent = { name: 'form-state', args, serverFunctions: {}, config: {} }
    expect(readCall(sent)).toEqual({ name: 'form-state', args: { path: 'title' } })
  })
})

it('is of Payload, but for those of folders and schedules', () => {
  const file = 'node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js'
  const source = readFileSync(path.resolve(file), 'utf8')
  const table = /const baseServerFunctions = \{([^}]*)\}/.exec(source)?.[1] ?? ''
  const names = [...table.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, name]) => name)
  const left = [
    'get-folder-results-component-and-data',
    'get-upcoming-scheduled-publish',
    'schedule-publish',
  ]
  expect([...SERVER_FUNCTIONS, ...left].sort()).toEqual(names.sort())
})
