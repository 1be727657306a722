import { expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { inspectPdf } from '@/domain/files/pdf/inspect-pdf'
import { pdfs } from '@/demo/steps/pdfs'
test('demo', async () => {
  for (const entry of pdfs().slice(0, 120)) {
    const file = await entry.file!()
    const t = Date.now()
    const { value, warnings } = await inspectPdf(file.data)
    const { firstPage, ...rest } = value
    if (rest.detectedLanguage !== rest.declaredLanguage) console.log(file.name, JSON.stringify(rest), warnings, firstPage?.width, firstPage?.height, firstPage?.data.length, Date.now() - t)
    if (firstPage) writeFileSync('/tmp/f1/' + file.name + '.webp', firstPage.data)
  }
}, 300000)
