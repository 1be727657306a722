import type { AddressInfo } from 'node:net'

import { afterEach, expect, it } from '@jest/globals'
import express from 'express'

import { readEnv } from '@/env'
import { securityTxt } from '@/server/middleware/security-txt'

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

const serve = async (options: Parameters<typeof securityTxt>[0]): Promise<string> => {
  const server = express().use(securityTxt(options)).listen(0, '127.0.0.1')
  closers.push(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('tells whom to write to, until when, and where this stands', async () => {
  const url = await serve({
    contacts: ['mailto:security@desk.example', 'https://desk.example/report'],
    policy: 'https://desk.example/security',
    serverUrl: 'https://desk.example',
    now: () => new Date('2026-11-30T08:15:00Z'),
  })
  const answer = await fetch(`${url}/.well-known/security.txt`)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await answer.text()).toBe(`Contact: mailto:security@desk.example
Contact: https://desk.example/report
Expires: 2026-12-30T00:00:00.000Z
Preferred-Languages: en
Canonical: https://desk.example/.well-known/security.txt
Policy: https://desk.example/security
`)
  const old = await fetch(`${url}/security.txt`, { redirect: 'manual' })
  expect([old.status, old.headers.get('location')]).toEqual([301, '/.well-known/security.txt'])
})

it('is not there where nobody is named', async () => {
  const url = await serve({ contacts: [] })
  expect((await fetch(`${url}/.well-known/security.txt`)).status).toBe(404)
})

it.each(['security@desk.example', 'http://desk.example', 'mailto:a@b.example\nContact: c', 'x'])(
  'refuses a contact that is none at the start: %j',
  (contact) => {
    expect(() => readEnv({ SECURITY_CONTACT: contact }, { production: false })).toThrow(
      'SECURITY_CONTACT holds',
    )
  },
)
