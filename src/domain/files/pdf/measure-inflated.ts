import { createInflate } from 'node:zlib'

/** Whether these bytes begin as a viewer expects of compressed ones. */
export const isDeflated = (bytes: Buffer): boolean => {
  const [method = 0, flags = 0] = bytes
  return bytes.length > 2 && (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}

type Inflated = {
  size: number
  /** The first bytes, as many as were asked for. */
  head: Buffer
}

/**
 * Unpacks without keeping what comes out. Damaged bytes count as far as they go, as viewers show
 * them.
 *
 * @param options.limit stops there: the size is then above it
 * @param options.keep how many of the first bytes are wanted
 */
export const measureInflated = async (
  bytes: Buffer,
  { keep, limit }: { keep: number; limit: number },
): Promise<Inflated> => {
  const inflate = createInflate()
  const kept: Buffer[] = []
  let size = 0
  const done = new Promise<void>((resolve) => {
    inflate.on('data', (chunk: Buffer) => {
      if (size < keep) kept.push(Buffer.from(chunk.subarray(0, keep - size)))
      size += chunk.length
      if (size > limit) inflate.destroy()
    })
    inflate.on('error', () => resolve())
    inflate.on('close', () => resolve())
  })
  inflate.end(bytes)
  await done
  return { size, head: Buffer.concat(kept) }
}
