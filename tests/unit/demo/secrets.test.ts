import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { beforeEach, describe, expect, test } from '@jest/globals'

import { demoPassword } from '@/demo/secrets/demo-password'

describe('demoPassword', () => {
  let folder = ''
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'demo-password-')), 'data')
  })
  const passwordOf = (databaseUri: string, given?: string) =>
    demoPassword({ databaseUri, folder, given })

  test('is long, the same on every run and another for another database', () => {
    const first = passwordOf('file:./data/a.db')
    expect(first).toMatch(/^([a-hj-km-np-z2-9]{5}-){4}[a-hj-km-np-z2-9]{5}$/)
    expect(passwordOf('file:./data/a.db')).toBe(first)
    expect(passwordOf('file:./data/b.db')).not.toBe(first)
  })

  test('is kept in a file that only its owner reads, without the address of the database', () => {
    const password = passwordOf('mongodb://somebody:secret@host/demo')
    const [name = ''] = readdirSync(folder)
    expect(name).not.toMatch(/secret|somebody|host/)
    expect(readFileSync(path.join(folder, name), 'utf8').trim()).toBe(password)
    expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600)
  })

  test('is the given one from then on', () => {
    passwordOf('file:./data/a.db')
    expect(passwordOf('file:./data/a.db', 'given for the demo')).toBe('given for the demo')
    expect(passwordOf('file:./data/a.db')).toBe('given for the demo')
    expect(existsSync(folder)).toBe(true)
  })
})
