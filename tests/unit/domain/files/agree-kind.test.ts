import { describe, expect, it } from '@jest/globals'

import { agreeKind, type FileCollection } from '@/domain/files'

import { picture } from '../../../fixtures/files/images'
import { textPdf } from '../../../fixtures/files/pdfs'
import { COMMENTS, DOCTYPES, PLAIN_SVG } from '../../../fixtures/files/svgs'
import { refusalOf } from './refusal-of'

const ask = (collection: FileCollection, name: string, type: string, bytes: Uint8Array) =>
  agreeKind({ bytes, name, type }, collection)

describe('name, declared type and content', () => {
  it('agree on a kind that the collection takes', async () => {
    const [jpeg, png, pdf] = [await picture('jpeg'), await picture('png'), await textPdf()]
    expect(await ask('images', 'Photo.JPG', 'image/jpeg', jpeg)).toBe('jpeg')
    expect(await ask('images', 'photo.jpeg', 'image/jpg; q=1', jpeg)).toBe('jpeg')
    expect(await ask('logos', 'logo.png', 'application/octet-stream', png)).toBe('png')
    expect(await ask('logos', 'logo.svg', 'image/svg+xml', Buffer.from(PLAIN_SVG))).toBe('svg')
    expect(await ask('pdfs', 'letter.pdf', 'application/pdf', pdf)).toBe('pdf')
    const vtt = Buffer.from('\uFEFFWEBVTT\n')
    expect(await ask('captions', 'a.vtt', 'text/vtt', vtt)).toBe('vtt')
  })

  it('are told apart when they do not', async () => {
    const png = await picture('png')
    expect(await refusalOf(ask('images', 'photo.pdf', 'image/png', png))).toMatchObject({
      reason: 'disagrees',
      status: 422,
      message:
        '"photo.pdf" is named a PDF, declared image/png, and holds a PNG picture. ' +
        'Name, type and content must agree; taken here: JPEG picture, PNG picture, WebP picture or AVIF picture.',
    })
  })

  it.each([
    ['images', 'photo.png', 'image/jpeg', 'png'],
    ['images', 'photo.jpg', 'image/png', 'png'],
    ['images', 'photo', 'image/png', 'png'],
    ['images', 'photo.png.exe', 'image/png', 'png'],
    ['images', 'photo.png', 'text/html', 'png'],
    ['images', 'photo.svg', 'image/svg+xml', 'svg'],
    ['images', 'photo.png', 'image/png', 'svg'],
    ['images', 'photo.png', 'image/png', 'html'],
    ['images', 'photo.png', 'image/png', 'gif'],
    ['images', 'letter.pdf', 'application/pdf', 'pdf'],
    ['pdfs', 'photo.pdf', 'application/pdf', 'png'],
    ['pdfs', 'letter.pdf', 'application/pdf', 'html'],
    ['pdfs', 'letter.pdf', 'application/pdf', 'exe'],
    ['logos', 'logo.svg', 'image/svg+xml', 'html'],
    ['logos', 'logo.svg', 'image/svg+xml', 'xml'],
    ['captions', 'a.vtt', 'text/vtt', 'html'],
    ['recordings', 'a.mp3', 'audio/mpeg', 'html'],
    ['recordings', 'a.mp4', 'video/mp4', 'png'],
    ['recordings', 'a.mp3', 'audio/mpeg', 'exe'],
    ['recordings', 'a.mp3', 'audio/mpeg', 'empty'],
  ] as const)(
    'are refused in %s: %s as %s with %s inside',
    async (collection, name, type, held) => {
      const contents: Record<string, Uint8Array> = {
        empty: Buffer.alloc(0),
        exe: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
        gif: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'),
        html: Buffer.from('<!doctype html><script>alert(1)</script>'),
        pdf: await textPdf(),
        png: await picture('png'),
        svg: Buffer.from(PLAIN_SVG),
        xml: Buffer.from('<?xml version="1.0"?><feed/>'),
      }
      const refusal = await refusalOf(
        ask(collection, name, type, contents[held] ?? Buffer.alloc(0)),
      )
      expect(refusal?.reason).toMatch(/^(?:disagrees|kind|empty)$/)
    },
  )

  it('are shown without signs that turn the direction of reading', async () => {
    const refusal = await refusalOf(
      ask('images', 'photo\u202Egnp.exe', 'image/png', await picture('png')),
    )
    expect(refusal?.message).toMatch(/^"photognp\.exe" is named \.exe/)
  })

  it.each([COMMENTS, DOCTYPES])(
    'are found out at once, whatever stands before: %#',
    async (text) => {
      const start = Date.now()
      const refusal = await refusalOf(ask('logos', 'logo.svg', 'image/svg+xml', Buffer.from(text)))
      expect(refusal?.reason).toBe('disagrees')
      expect(Date.now() - start).toBeLessThan(1000)
    },
  )
})
