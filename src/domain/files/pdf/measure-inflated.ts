import { createInflate } from 'node:zlib'

/** Whether these bytes begin as a viewer expects of compressed ones. */
export const isDeflated = (bytes: Buffer): boolean => {
  const [method = 0, flags = 0] = bytes
  return bytes.length > 2 && (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0
}

type Inflated = {
  /** What is wrong with the bytes: they end too early, or are none of these. */
  fault: 'cut' | 'wrong' | undefined
  size: number
  /** The first bytes, as many as were asked for. */
  head: Buffer
}

/** Viewers do not look at the sum at the end, so that a wrong one says nothing of what they show. */
const faultOf = ({ code, message }: NodeJS.ErrnoException): Inflated['fault'] => {
  if (message === 'incorrect data check') return undefined
  return code === 'Z_BUF_ERROR' ? 'cut' : 'wrong'
}

/**
 * Unpacks without keeping what comes out. Damaged bytes count as far as they go.
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
  let fault: Inflated['fault']
  const done = new Promise<void>((resolve) => {
    inflate.on('data', (chunk: Buffer) => {
      if (size < keep) kept.push(Buffer.from(chunk.subarray(0, keep - size)))
      size += chunk.length
      if (size > limit) inflate.destroy()
    })
    inflate.on('error', (error) => {
      fault = faultOf(error)
      resolve()
    })
    inflate.on('close', () => resolve())
  })
  inflate.end(bytes)
  await done
  return { fault, size, head: Buffer.concat(kept) }
}
