import { describe, expect, test } from '@jest/globals'

import { describeDemo } from '@/demo/describe-demo'
import { showProgress } from '@/demo/show-progress'

const record = (isTTY: boolean) => {
  let text = ''
  let time = 0
  const write = (part: string) => void (text += part)
  const show = showProgress({ isTTY, write }, () => (time += 500))
  for (const done of [1, 2, 3]) show({ step: 'documents', done, total: 3 })
  return text
}

describe('showProgress', () => {
  test('writes one line a step where nobody watches', () => {
    expect(record(false)).toBe('  documents               3/3    0.5 s\n')
  })

  test('counts in place on a terminal', () => {
    const lines = record(true).split('\r')
    expect(lines).toHaveLength(4)
    expect(lines[3]).toMatch(/3\/3 .* s\n$/)
  })
})

test('describeDemo names every address and login', () => {
  const text = describeDemo({
    address: 'http://127.0.0.1:3000',
    mailDir: 'data/mails',
    password: 'the password',
  })
  for (const part of [
    'data/mails',
    '/admin',
    '/api/graphql',
    '/healthz',
    'translator.mt@cohesion.example',
    'the password',
  ])
    expect(text).toContain(part)
})
