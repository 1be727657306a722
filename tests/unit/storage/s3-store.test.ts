import { createServer, type AddressInfo, type Socket } from 'node:net'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { FileStore } from '@/storage'
import { createS3Store } from '@/storage/s3-store'

const sockets = new Set<Socket>()
// Takes every connection and says nothing.
const silent = createServer((socket) => {
  sockets.add(socket)
  socket.on('error', () => undefined)
})
let store: FileStore

beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  store = createS3Store({
    accessKey: 'key',
    bucket: 'bucket',
    endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    patienceMs: { answer: 100, upload: 200 },
    region: 'us-east-1',
    secretKey: 'secret',
  })
})

afterAll(() => {
  for (const socket of sockets) socket.destroy()
  silent.close()
})

const PLACE = { folder: 'pdfs', name: 'a.pdf' }

it.each([
  ['open', () => store.open(PLACE)],
  ['put', () => store.put(PLACE, { bytes: Buffer.from('a'), mimeType: 'application/pdf' })],
  ['remove', () => store.remove(PLACE)],
])(
  'gives up on a store that does not answer: %s',
  async (_name, work) => {
    await expect(work()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  },
  10_000,
)
