import { beforeAll, describe, expect, test } from '@jest/globals'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

import type { DemoFile } from '@/demo/entry'
import { DOCUMENTS } from '@/demo/facts/documents'
import { pdfs } from '@/demo/steps/pdfs'
import { DEMO_TEXTS } from '@/demo/texts'
import { inspectPdf } from '@/domain/files'

const draw = async (name: string): Promise<DemoFile> => {
  const entry = pdfs().find(({ foundBy }) => foundBy.value === name)
  if (!entry?.file) throw new Error(`The demo has no ${name}`)
  return entry.file()
}

/** A line may end after any hyphen. */
const squeeze = (text: string): string => text.replace(/\s+/g, '')

const read = async ({ data }: DemoFile) => {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 })
  const pdf = await task.promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  const metadata = await pdf.getMetadata()
  await task.destroy()
  return { info: metadata.info as Record<string, unknown>, text: squeeze(pages.join('')) }
}

describe.each(['el', 'bg', 'mt', 'ro'] as const)('the PDF in %s', (locale) => {
  const key = 'debate-future-cohesion-policy'
  const { title = '', summary } = DEMO_TEXTS[locale].documents[key] ?? { summary: [] }
  let file: DemoFile
  beforeAll(async () => {
    file = await draw(`${key}.${locale}.pdf`)
  })

  test('holds its title and text as text, in its own script', async () => {
    const { text } = await read(file)
    for (const paragraph of [title, ...summary]) expect(text).toContain(squeeze(paragraph))
  })

  test('passes what looks into uploads, without a warning', async () => {
    const { value, warnings } = await inspectPdf(file.data)
    expect(value).toMatchObject({
      declaredLanguage: locale,
      detectedLanguage: locale,
      tagged: true,
    })
    expect(warnings).toEqual([])
  })

  test('names its title and its language', async () => {
    const { info } = await read(file)
    expect(info).toMatchObject({ Title: title, Language: locale })
  })
})

test('the same content makes the same bytes', async () => {
  const [first, second] = [
    await draw('joint-call-2024.pl.pdf'),
    await draw('joint-call-2024.pl.pdf'),
  ]
  expect(first.data.equals(second.data)).toBe(true)
})

test('there is a file for every announced language and none for those to follow', () => {
  const names = pdfs().map(({ foundBy }) => foundBy.value)
  const wanted = DOCUMENTS.flatMap(({ key, languages }) =>
    languages.map((code) => `${key}.${code}.pdf`),
  )
  expect(names.filter((name) => !name.startsWith('brand-guide.'))).toEqual(wanted)
  expect(DOCUMENTS.map(({ languages }) => languages.length)).toEqual([14, 23, 23, 8, 1, 1])
  expect(names).not.toContain('joint-call-2024.lv.pdf')
})
