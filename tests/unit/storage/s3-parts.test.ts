import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { FileStore } from '@/storage'
import { createS3Store } from '@/storage/s3-store'

const ID = 'upload-of-this-test'
const BEGUN = `<?xml version="1.0"?><InitiateMultipartUploadResult><UploadId>${ID}</UploadId></InitiateMultipartUploadResult>`

const asked: string[] = []
/** Takes the first part of a file and has no room for the second. */
const full = createServer((req, res) => {
  const { searchParams } = new URL(req.url ?? '', 'http://store')
  req.resume().once('end', () => {
    const part = searchParams.get('partNumber')
    asked.push([req.method, searchParams.get('uploadId'), part].filter(Boolean).join(' '))
    if (searchParams.has('uploads')) return res.end(BEGUN)
    if (part === '2') return res.writeHead(507).end()
    return res.writeHead(200, { ETag: '"etag"' }).end()
  })
})
let store: FileStore

beforeAll(async () => {
  await new Promise<void>((resolve) => full.listen(0, '127.0.0.1', resolve))
  store = createS3Store({
    accessKey: 'key',
    bucket: 'bucket',
    endpoint: `http://127.0.0.1:${(full.address() as AddressInfo).port}`,
    region: 'us-east-1',
    secretKey: 'secret',
  })
})

afterAll(() => {
  full.closeAllConnections()
  full.close()
})

const put = (bytes: Uint8Array) =>
  store.put({ folder: 'pdfs', name: 'a.pdf' }, { bytes, mimeType: 'application/pdf' })

it('sends a file of 50 MB as a whole', async () => {
  asked.length = 0
  await put(Buffer.alloc(50 * 1024 * 1024))
  expect(asked).toEqual(['PUT'])
})

it('has the store forget the parts of a file that did not fit', async () => {
  asked.length = 0
  await expect(put(Buffer.alloc(50 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'STORAGE_FULL',
  })
  expect([...asked].sort()).toEqual([`DELETE ${ID}`, 'POST', `PUT ${ID} 1`, `PUT ${ID} 2`])
  expect(asked.at(-1)).toBe(`DELETE ${ID}`)
})
