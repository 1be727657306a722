import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { inspectPdf } from '@/domain/files'

import {
  bombPdf,
  EMBEDDING_PDFS,
  encryptedPdf,
  GERMAN,
  hiddenObjectPdf,
  LAUNCHING_PDFS,
  manyPagesPdf,
  nestedBombPdf,
  polyglotPdfs,
  rawPdf,
  SCRIPTED_PDFS,
  textPdf,
  truncated,
} from '../../../fixtures/files/pdfs'
import { refusalOf } from './refusal-of'

const reasonOf = async (bytes: Uint8Array | Promise<Uint8Array>) =>
  (await refusalOf(inspectPdf(await bytes)))?.reason

describe('a PDF', () => {
  it('tells its pages, title, languages, producer and whether it is tagged', async () => {
    const { value, warnings } = await inspectPdf(
      await textPdf({ title: 'Brief der Regionen', lang: 'de-AT', text: GERMAN }),
    )
    const { firstPage, opening, ...facts } = value
    expect(opening.startsWith('Die Regionen und Städte Europas')).toBe(true)
    expect(facts).toEqual({
      declaredLanguage: 'de-AT',
      detectedLanguage: 'de',
      pages: 1,
      producer: 'PDFKit',
      tagged: true,
      title: 'Brief der Regionen',
    })
    expect(warnings).toEqual([])
    const picture = await sharp(firstPage?.data).metadata()
    expect(picture).toMatchObject({ format: 'webp', width: 640, height: firstPage?.height })
    const { channels } = await sharp(firstPage?.data).stats()
    expect(channels[0]).toMatchObject({ max: 255 })
    expect(channels[0]?.min).toBeLessThan(80)
  })

  it('says that a title and tags are missing, and no language of too few words', async () => {
    const { value, warnings } = await inspectPdf(await textPdf({ tagged: false, text: 'Hello. ' }))
    expect(warnings).toEqual(['title-missing', 'untagged'])
    expect(value).toMatchObject({ declaredLanguage: undefined, detectedLanguage: undefined })
  })

  it.each(Object.entries(SCRIPTED_PDFS))('with a program is refused: %s', async (_, make) => {
    expect(await reasonOf(make())).toBe('javascript')
  })

  it.each(Object.entries(LAUNCHING_PDFS))(
    'that starts another program is refused: %s',
    async (_, make) => {
      expect(await reasonOf(make())).toBe('launch')
    },
  )

  it.each(Object.entries(EMBEDDING_PDFS))('with files inside is refused: %s', async (_, make) => {
    expect(await reasonOf(make())).toBe('embedded')
  })

  it.each(['', 'secret'])('that is encrypted is refused, with the password "%s"', async (word) => {
    expect(await reasonOf(encryptedPdf(word))).toBe('encrypted')
  })

  it('that is another kind of file as well is refused, each way', async () => {
    const found = await Promise.all(
      Object.entries(await polyglotPdfs()).map(async ([name, bytes]) => [
        name,
        await reasonOf(bytes),
      ]),
    )
    expect(found.filter(([, reason]) => reason !== 'polyglot')).toEqual([])
  })

  it('that unpacks to hundreds of megabytes is refused before it does', async () => {
    const bomb = bombPdf()
    expect(bomb.length).toBeLessThan(500_000)
    const before = process.memoryUsage.rss()
    expect(await reasonOf(bomb)).toBe('bomb')
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024)
    expect(await reasonOf(nestedBombPdf())).toBe('bomb')
  })

  it.each([
    ['not-a-pdf', Buffer.from('Dear all,')],
    ['damaged', Buffer.from('%PDF-1.7 not really')],
    ['damaged', hiddenObjectPdf()],
    ['damaged', rawPdf(['<< /Type /Catalog >>'])],
    ['damaged', rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '(never ends'])],
    ['damaged', rawPdf(['['.repeat(200_000)])],
    ['too-many', manyPagesPdf(2500)],
  ])('is refused as %s: %#', async (reason, bytes) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })

  it('that was cut off is refused as damaged', async () => {
    expect(await reasonOf(truncated(await textPdf()))).toBe('damaged')
  })

  it('is refused with a sentence that says what would be right', async () => {
    const refusal = await refusalOf(inspectPdf(await encryptedPdf('')))
    expect(refusal).toMatchObject({
      status: 422,
      message: expect.stringContaining('without protection'),
    })
  })
})
