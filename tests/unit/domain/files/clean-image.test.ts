import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { cleanImage } from '@/domain/files/image/clean-image'

import {
  frameFlood,
  movingPicture,
  photograph,
  picture,
  PIXEL_FLOODS,
  polyglotPng,
} from '../../../fixtures/files/images'
import { refusalOf } from './refusal-of'

const KINDS = ['jpeg', 'png', 'webp', 'avif'] as const
const MILLIONS = { jpeg: 50, png: 50, webp: 8, avif: 6 }

describe('a picture', () => {
  it.each(KINDS)('is made anew, upright and without what was hung onto it: %s', async (kind) => {
    const given = await photograph(kind)
    expect(given.includes('SecretC')).toBe(true)
    const { data, height, width } = await cleanImage(given, kind)
    const { exif, format, icc, orientation, xmp } = await sharp(data).metadata()
    expect({ exif, icc, xmp }).toEqual({})
    expect([format, orientation ?? 1]).toEqual([kind === 'avif' ? 'heif' : kind, 1])
    expect([width, height]).toEqual([60, 120])
    expect(data.includes('Secret')).toBe(false)
  })

  it('keeps nothing that follows after its end', async () => {
    const { data } = await cleanImage(await polyglotPng(), 'png')
    expect(data.includes('script')).toBe(false)
  })

  it('is stored no larger than 2560 pixels on a side', async () => {
    const create = { background: '#fff', channels: 3 as const, height: 10, width: 5000 }
    const { height, width } = await cleanImage(await sharp({ create }).png().toBuffer(), 'png')
    expect([width, height]).toEqual([2560, 5])
  })

  it.each(KINDS)(
    'that claims more pixels than are taken is refused at once, without the memory: %s',
    async (kind) => {
      const bytes = await PIXEL_FLOODS[kind]()
      expect(bytes.length).toBeLessThan(5000)
      const [before, start] = [process.memoryUsage.rss(), Date.now()]
      expect(await refusalOf(cleanImage(bytes, kind))).toMatchObject({
        reason: 'too-large',
        status: 413,
        message: expect.stringMatching(
          new RegExp(`claims \\d+ × \\d+, \\d+ million pixels; at most ${MILLIONS[kind]} million`),
        ),
      })
      expect(Date.now() - start).toBeLessThan(1000)
      expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024)
    },
  )

  it('that is decoded as a whole may have fewer pixels than one that is read line by line', async () => {
    const create = { background: '#fff', channels: 3 as const, height: 4000, width: 5000 }
    const large = sharp({ create })
    const reasonOf = async (bytes: Buffer, kind: 'jpeg' | 'png') =>
      (await refusalOf(cleanImage(bytes, kind)))?.reason
    expect(await reasonOf(await large.jpeg().toBuffer(), 'jpeg')).toBeUndefined()
    expect(await reasonOf(await large.jpeg({ progressive: true }).toBuffer(), 'jpeg')).toBe(
      'too-large',
    )
    expect(await reasonOf(await large.png({ progressive: true }).toBuffer(), 'png')).toBe(
      'too-large',
    )
  })

  it('that moves is refused, and its frames count as pixels', async () => {
    expect(await refusalOf(cleanImage(await movingPicture(), 'webp'))).toMatchObject({
      reason: 'animated',
    })
    expect(await refusalOf(cleanImage(await frameFlood(), 'webp'))).toMatchObject({
      reason: 'too-large',
    })
  })

  it('that is damaged is refused', async () => {
    for (const kind of KINDS) {
      const bytes = await picture(kind)
      const cut = bytes.subarray(0, Math.floor(bytes.length * 0.6))
      expect([kind, await refusalOf(cleanImage(cut, kind))]).toMatchObject([
        kind,
        { reason: 'damaged' },
      ])
    }
  })
})
