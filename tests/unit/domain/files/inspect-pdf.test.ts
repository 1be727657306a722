import { describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { inspectPdf } from '@/domain/files'
import { runApart } from '@/domain/files/apart/run-apart'

import {
  ACTING_PDFS,
  BOMB_PDFS,
  bombPdf,
  commentsPdf,
  EMBEDDING_PDFS,
  encryptedPdf,
  endlessPagePdf,
  GERMAN,
  hiddenObjectPdf,
  HIDING_PDFS,
  LAUNCHING_PDFS,
  letteredPdf,
  lyingPicturePdf,
  manyPagesPdf,
  manyStreamsPdf,
  nestedBombPdf,
  polyglotPdfs,
  rawPdf,
  SCRIPTED_PDFS,
  STILL_PDFS,
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

  it.each(Object.entries(ACTING_PDFS))('that acts is refused: it %s', async (_, make) => {
    expect(await reasonOf(make())).toBe('acts')
  })

  it.each(Object.entries(STILL_PDFS))('that does not act is taken: it %s', async (_, make) => {
    expect(await reasonOf(make())).toBeUndefined()
  })

  it.each(Object.entries(HIDING_PDFS))('that hides a program is refused: %s', async (_, make) => {
    expect(await reasonOf(await make())).toMatch(/^(?:damaged|launch)$/)
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

  it.each(Object.entries(BOMB_PDFS))(
    'that unpacks to more than is taken is refused by every way: %s',
    async (_, make) => {
      const bomb = make()
      const before = process.memoryUsage.rss()
      expect(await reasonOf(bomb)).toMatch(/^(?:bomb|damaged)$/)
      expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024)
    },
  )

  it('that spells its packed parts in letters is taken', async () => {
    expect(await reasonOf(letteredPdf())).toBeUndefined()
  })

  it.each([
    [undefined, commentsPdf],
    ['damaged', manyStreamsPdf],
  ])('is read once, whatever stands in it: %s %#', async (reason, make) => {
    const start = Date.now()
    expect(await reasonOf(make())).toBe(reason)
    expect(Date.now() - start).toBeLessThan(15_000)
  })

  it('that would be drawn for ever has no picture, and keeps nobody else waiting', async () => {
    let [last, waited] = [Date.now(), 0]
    const clock = setInterval(() => {
      waited = Math.max(waited, Date.now() - last)
      last = Date.now()
    }, 20)
    const found = await runApart({ bytes: endlessPagePdf(), kind: 'pdf' }, { moreMs: 2000 })
    clearInterval(clock)
    expect(found).toMatchObject([{ content: { pages: 1 } }])
    expect(waited).toBeLessThan(1000)
    // The next one has another thread.
    expect((await inspectPdf(await textPdf())).value.firstPage).toBeDefined()
  })

  it('with a picture far larger than it says takes little memory', async () => {
    const blank = { background: '#888', channels: 3 as const, height: 100, width: 100 }
    const bytes = await lyingPicturePdf(await sharp({ create: blank }).jpeg().toBuffer())
    await inspectPdf(await textPdf())
    let most = 0
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before)
    }, 10)
    const { value } = await inspectPdf(bytes)
    clearInterval(watch)
    expect(value).toMatchObject({ pages: 1 })
    expect(most).toBeLessThan(200 * 1024 * 1024)
  })

  it('that takes too long to read is refused', async () => {
    const slow = runApart({ bytes: commentsPdf(), kind: 'pdf' }, { openMs: 5 })
    expect(await refusalOf(slow)).toMatchObject({ reason: 'too-slow' })
  })

  it('hides its packed parts from who looks for words, so that these tests say something', async () => {
    const packed = [SCRIPTED_PDFS['in a packed object']!, LAUNCHING_PDFS['when it is opened']!]
    for (const make of packed) expect((await make()).includes('/S /')).toBe(false)
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
