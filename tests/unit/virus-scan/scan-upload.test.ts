import { createServer, type Server, type Socket } from 'node:net'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import { AppError } from '@/errors'
import { parseScannerUrl, scanUpload } from '@/virus-scan'

import { type Clamd, EICAR, freePort, hasClamd, startClamd } from '../../fixtures/clamd'

const codeOf = async (bytes: Uint8Array, scannerUrl: string | undefined, patience?: number) => {
  try {
    await scanUpload(bytes, { scannerUrl, ...(patience ? { patience } : {}) })
    return 'clean'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.message).toMatch(/nothing was stored/)
    expect(error.message).not.toMatch(/127\.0\.0\.1|clam|Eicar|ECONN|INSTREAM/i)
    return error.code
  }
}

const withScanner = hasClamd() ? describe : describe.skip

withScanner("Debian's clamd", () => {
  let clamd: Clamd
  beforeAll(async () => {
    clamd = await startClamd()
  })
  afterAll(() => clamd.stop())

  it.each(['url', 'socketUrl'] as const)('finds a virus and lets the rest pass: %s', async (by) => {
    expect(await codeOf(Buffer.from(EICAR), clamd[by])).toBe('FILE_REFUSED')
    const inside = Buffer.concat([Buffer.alloc(200_000, 'a'), Buffer.from(EICAR)])
    expect(await codeOf(inside, clamd[by])).toBe('FILE_REFUSED')
    expect(await codeOf(Buffer.from('a letter'), clamd[by])).toBe('clean')
  })

  it('lets nothing pass that is more than it takes', async () => {
    expect(await codeOf(Buffer.alloc(3 * 1024 * 1024), clamd.url)).toBe('SCANNER_UNAVAILABLE')
  })
})

describe('without a clear answer', () => {
  let server: Server | undefined
  afterEach(() => {
    server?.close()
    server = undefined
  })

  const serve = async (answer: (socket: Socket) => void): Promise<string> => {
    server = createServer((socket) => {
      socket.on('error', () => undefined)
      answer(socket)
    })
    const port = await freePort()
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
    return `tcp://127.0.0.1:${port}`
  }

  it('nothing passes: the scanner is not there', async () => {
    const url = `tcp://127.0.0.1:${await freePort()}`
    expect(await codeOf(Buffer.from('a'), url)).toBe('SCANNER_UNAVAILABLE')
    expect(await codeOf(Buffer.from('a'), 'unix:/nowhere/clamd.sock')).toBe('SCANNER_UNAVAILABLE')
  })

  it.each([
    ['it hangs up', ''],
    ['it says something else', 'hello\0'],
    ['it runs out of time', 'COMMAND READ TIMED OUT\0'],
    ['it cannot read', 'stream: Can not allocate memory ERROR\0'],
  ])('nothing passes: %s', async (_, answer) => {
    const url = await serve((socket) => {
      socket.resume()
      socket.once('data', () => setTimeout(() => socket.end(answer), 50))
    })
    expect(await codeOf(Buffer.from('a letter'), url)).toBe('SCANNER_UNAVAILABLE')
  })

  it('nothing passes: it says nothing', async () => {
    const open = new Set<Socket>()
    const url = await serve((socket) => void open.add(socket.resume()))
    expect(await codeOf(Buffer.from('a letter'), url, 300)).toBe('SCANNER_UNAVAILABLE')
    for (const socket of open) socket.destroy()
  })

  it('passes all where there is no scanner', async () => {
    expect(await codeOf(Buffer.from(EICAR), undefined)).toBe('clean')
  })
})

describe('the address of a scanner', () => {
  it.each([
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { socket: '/run/clamav/clamd.ctl' }],
    ['http://127.0.0.1:3310', undefined],
    ['tcp://127.0.0.1', undefined],
    ['unix:relative', undefined],
  ])('is read: %s', (url, target) => {
    expect(parseScannerUrl(url)).toEqual(target)
  })
})
