import sharp from 'sharp'

import type { DemoFile } from '../entry'
import { DRAWINGS } from './drawings'

/** A drawing as an image file. */
export const drawImage = async (name: string, format: 'png' | 'webp'): Promise<DemoFile> => {
  const svg = DRAWINGS[name]
  if (!svg) throw new Error(`There is no drawing "${name}": draw it in src/demo/drawings.`)
  const image = sharp(Buffer.from(svg))
  const data = await (format === 'png' ? image.png() : image.webp({ quality: 82 })).toBuffer()
  return { name: `${name}.${format}`, mimetype: `image/${format}`, data }
}
