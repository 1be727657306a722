import { describe, expect, it } from '@jest/globals'
import type { PayloadRequest } from 'payload'

import {
  cleanLine,
  evenly,
  isTrap,
  limitRate,
  networkOf,
  normalizeEmail,
  readForm,
} from '@/domain/public-forms'

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2ff::1', '2001:db8:1:200::/56'],
    ['2001:db8:1:201:a:b:c:d', '2001:db8:1:200::/56'],
    ['2001:db8:1:300::', '2001:db8:1:300::/56'],
    ['::ffff:c000:24d', '192.0.2.0/24'],
    ['fe80::1%eth0', 'fe80::/56'],
    ['fe80::1%br-lan.2', 'fe80::/56'],
    ['::1', '::/56'],
    ['127.1', '127.1'],
    ['', ''],
    ['unix', 'unix'],
  ])('of %s is %s', (client, network) => expect(networkOf(client)).toBe(network))
})

describe('a line', () => {
  it.each([
    ['Eve\r\nBcc: victim@test.example', 'Eve Bcc: victim@test.example'],
    ['  two   spaces ', 'two spaces'],
    ['a\u2028b\u0000c\u202Ed', 'a b c d'],
    ['Łódź\t–\tΑθήνα', 'Łódź – Αθήνα'],
    ['a\uFFFEb\uFFFFc\uD800d', 'a b c d'],
    ['\u3164\u115F', ''],
  ])('%j becomes %j', (given, clean) => expect(cleanLine(given)).toBe(clean))
})

describe('an e-mail address', () => {
  it('is compared in lower case, without spaces around it', () =>
    expect(normalizeEmail('  Anna.Nowak@Example.EU ')).toBe('anna.nowak@example.eu'))

  it.each([
    'nobody',
    'a@b',
    'a@example.eu, b@example.eu',
    'a@example.eu\r\nBcc: b@example.eu',
    '"A" <a@example.eu>',
    `${'a'.repeat(250)}@example.eu`,
    '',
    null,
    { $gt: '' },
  ])('is refused as %j', (given) =>
    expect(() => normalizeEmail(given)).toThrow('write one address such as name@example.eu'),
  )
})

describe('the trap', () => {
  it('is sprung by any text, not by the empty field that browsers send', () =>
    expect([isTrap('http://spam.example'), isTrap(' '), isTrap(''), isTrap(undefined)]).toEqual([
      true,
      true,
      false,
      false,
    ]))
})

describe('answering evenly', () => {
  it.each([
    ['quick work', 1],
    ['slow work', 30],
  ])('takes a whole multiple of the time for %s', async (_, takes) => {
    const start = performance.now()
    await evenly(50, () => new Promise((resolve) => setTimeout(resolve, takes)))
    expect(performance.now() - start).toBeGreaterThanOrEqual(49)
  })

  it('takes it for an error as well', async () => {
    const start = performance.now()
    await expect(evenly(50, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(performance.now() - start).toBeGreaterThanOrEqual(49)
  })
})

describe('a rate', () => {
  const limit = { name: 'test', points: 2, seconds: 60 }
  const ask = (key: string, name = 'test') => {
    const req = {} as PayloadRequest
    return { req, done: limitRate(req, [{ ...limit, key, name }]) }
  }

  it('is refused over the limit, for that key alone, and says when to come again', async () => {
    await ask('a').done
    await ask('a').done
    const { done, req } = ask('a')
    await expect(done).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 })
    expect(Number(req.responseHeaders?.get('Retry-After'))).toBeGreaterThan(50)
    await expect(ask('b').done).resolves.toBeUndefined()
    await expect(ask('a', 'other').done).resolves.toBeUndefined()
  })
})

describe('a form that anybody sends', () => {
  const read = (body: string, type: string) =>
    readForm(new Response(body, { headers: { 'Content-Type': type } }))
  const part = (name: string, value: string, header = 'Content-Disposition') =>
    `--x\r\n${header}: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const MULTIPART = 'Multipart/Form-Data; boundary=x'
  const URLENCODED = 'application/x-www-form-urlencoded'

  it('is read in both ways that browsers send it', async () => {
    const form = await read(`${part('a', '1')}${part('b', 'ł')}--x--\r\n`, MULTIPART)
    expect([...form]).toEqual([
      ['a', '1'],
      ['b', 'ł'],
    ])
    expect([...(await read('a=1&b=%C5%82', URLENCODED))]).toEqual([...form])
  })

  it.each([
    ['multipart', part('a', '', 'content-DISPOSITION').repeat(201) + '--x--\r\n', MULTIPART],
    ['urlencoded', 'a&'.repeat(3_000_000), URLENCODED],
  ])('is not read when it has very many fields: %s', async (_, body, type) => {
    await expect(read(body, type)).rejects.toThrow('The form has more than 200 fields.')
  })

  it.each([
    ['{"a":1}', 'application/json'],
    ['{"a":1}', MULTIPART],
    ['a=1', ''],
  ])('is none: %s as %s', async (body, type) => {
    await expect(read(body, type)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})
