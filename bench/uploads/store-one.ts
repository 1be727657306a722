import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Payload } from 'payload'
import sharp from 'sharp'

import { collect } from './make-files'

const MB = 1024 * 1024

const COLLECTIONS = { '.pdf': 'pdfs', '.mp4': 'recordings' } as const
const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

const store = async (payload: Payload, name: string, data: Buffer): Promise<void> => {
  const extension = path.extname(name)
  await payload.create({
    collection: COLLECTIONS[extension as keyof typeof COLLECTIONS] ?? 'images',
    data: {},
    file: { data, mimetype: TYPES[extension] ?? '', name, size: data.length },
    overrideAccess: true,
  })
}

/** A small file of the kind: what a library takes once is not the file's. */
const smallOf = async (extension: string): Promise<Buffer> => {
  if (extension === '.pdf') return collect((pdf) => void pdf.addPage().text('Small'))
  const image = sharp({ create: { background: '#fff', channels: 3, height: 700, width: 1400 } })
  const format = { '.avif': 'avif', '.jpg': 'jpeg', '.webp': 'webp' }[extension] ?? 'png'
  return image.toFormat(format as 'png').toBuffer()
}

/** Stores one file, and tells by how much the process grew over what it was, at the most. */
export const storeOne = async (payload: Payload, file: string): Promise<void> => {
  const extension = path.extname(file)
  if (extension !== '.mp4') await store(payload, `small${extension}`, await smallOf(extension))
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  const start = performance.now()
  await store(payload, path.basename(file), readFileSync(file))
  const seconds = (performance.now() - start) / 1000
  // Kilobytes, the highest of the whole life; the start of the process stays below what follows.
  const peak = process.resourceUsage().maxRSS * 1024
  const row = {
    file: path.basename(file),
    grownMegabytes: Math.round((peak - before) / MB),
    seconds: Math.round(seconds * 10) / 10,
  }
  process.stdout.write(`${JSON.stringify(row)}\n`)
}
