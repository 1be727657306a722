import sharp, { type Metadata, type Sharp } from 'sharp'

import { AppError } from '@/errors'

import { refuse } from '../refusal'

// No picture is worked on twice; by default libvips keeps the pixels of the last ones.
sharp.cache(false)

export type CleanImage = { data: Buffer; width: number; height: number }

type ImageKind = 'jpeg' | 'png' | 'webp' | 'avif'

/** What is decoded line by line; all frames together. */
const MAX_PIXELS = 50_000_000
/** What is decoded as a whole takes up to nine bytes of memory for each pixel, AVIF up to 18. */
const MAX_WHOLE_PIXELS = 8_000_000
const MAX_AVIF_PIXELS = 6_000_000
/** What is stored is no larger: Payload makes all sizes of it at once, each decoding it anew. */
const MAX_SIDE = 2560
/** Of formats whose coding and decoding takes most memory; the largest size made of it is 1280. */
const MAX_HEAVY_SIDE = 1280
/** What a format can say of its size at all; libraries refuse more in ways of their own. */
const MAX_GIVEN_SIDE = 16_383
const SECONDS = 30

const millions = (pixels: number): string => (pixels / 1_000_000).toFixed(0)

const refuseDamaged = (): never =>
  refuse('damaged', 'The picture is damaged and cannot be decoded: save or export it again.')

const readHeader = async (bytes: Buffer): Promise<Metadata> => {
  try {
    // The header alone: no pixel is decoded, whatever size it claims.
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return refuseDamaged()
  }
}

const limitFor = ({ format, isProgressive }: Metadata): number => {
  if (format === 'heif') return MAX_AVIF_PIXELS
  return (format === 'jpeg' || format === 'png') && !isProgressive ? MAX_PIXELS : MAX_WHOLE_PIXELS
}

const assertSize = (header: Metadata): void => {
  const { height, pages = 1, width } = header
  const [limit, pixels] = [limitFor(header), width * height * pages]
  if (pixels > limit || Math.max(width, height) > MAX_GIVEN_SIDE)
    refuse(
      'too-large',
      `The picture claims ${width} × ${height}${pages > 1 ? ` × ${pages} frames` : ''}, ${millions(pixels)} million pixels; ` +
        `at most ${millions(limit)} million and ${MAX_GIVEN_SIDE} on a side are taken in this format: make it smaller` +
        `${limit < MAX_PIXELS ? ', or send a plain JPEG or PNG' : ''}.`,
    )
  if (pages > 1)
    refuse(
      'animated',
      `The picture moves, in ${pages} frames: send a still one, or a film to the recordings.`,
    )
}

const encode = (image: Sharp, kind: ImageKind): Sharp => {
  if (kind === 'jpeg') return image.jpeg({ quality: 90 })
  if (kind === 'png') return image.png({ compressionLevel: 9 })
  return kind === 'webp' ? image.webp({ quality: 90 }) : image.avif({ effort: 2, quality: 70 })
}

/**
 * Decodes a picture and makes it anew: upright, in sRGB, at most 2560 pixels on a side (WebP
 * and AVIF 1280), and without
 * anything that was hung onto it (EXIF, places, XMP, comments, bytes after its end).
 *
 * @throws FILE_REFUSED, FILE_TOO_LARGE for more pixels than are taken, before one is decoded
 */
export const cleanImage = async (bytes: Buffer, kind: ImageKind): Promise<CleanImage> => {
  assertSize(await readHeader(bytes))
  const side = kind === 'webp' || kind === 'avif' ? MAX_HEAVY_SIDE : MAX_SIDE
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ fit: 'inside', height: side, width: side, withoutEnlargement: true })
  try {
    const { data, info } = await encode(image, kind).toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof AppError) throw error
    return refuseDamaged()
  }
}
