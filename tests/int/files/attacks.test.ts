import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { frameFlood, PIXEL_FLOODS } from '../../fixtures/files/images'
import {
  ACTING_PDFS,
  BOMB_PDFS,
  EMBEDDING_PDFS,
  HIDING_PDFS,
  LAUNCHING_PDFS,
  nestedBombPdf,
  SCRIPTED_PDFS,
} from '../../fixtures/files/pdfs'
import {
  CHAIN_SVG,
  DEEP_SVG,
  ENDLESS_SVGS,
  ENTITY_BOMB,
  USE_BOMB,
  WIDE_SVG,
} from '../../fixtures/files/svgs'
import { snapshot } from '../../refusals/snapshot'
import { startApp, type TestApp } from '../app'

let app: TestApp
let editor: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
})

afterAll(() => app.close())

type Attack = [name: string, make: () => Promise<Uint8Array> | Uint8Array, type: string]

const attacks = (
  made: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>>,
  type: string,
): Attack[] => Object.entries(made).map(([name, make]) => [name, make, type])

const drawings = { CHAIN_SVG, DEEP_SVG, ENTITY_BOMB, USE_BOMB, WIDE_SVG, ...ENDLESS_SVGS }

const ATTACKS: Attack[] = [
  ...attacks(SCRIPTED_PDFS, 'application/pdf'),
  ...attacks(LAUNCHING_PDFS, 'application/pdf'),
  ...attacks(EMBEDDING_PDFS, 'application/pdf'),
  ...attacks(ACTING_PDFS, 'application/pdf'),
  ...attacks(HIDING_PDFS, 'application/pdf'),
  ...attacks({ ...BOMB_PDFS, nested: nestedBombPdf }, 'application/pdf'),
  ...Object.entries(drawings).map(([name, text]): Attack => {
    return [name, () => Buffer.from(text), 'image/svg+xml']
  }),
  ...Object.entries(PIXEL_FLOODS).map(([kind, make]): Attack => {
    return [`a flood of pixels as ${kind}`, make, `image/${kind}`]
  }),
  ['a flood of frames', frameFlood, 'image/webp'],
]

const PLACES: Record<string, [collection: string, ending: string]> = {
  'application/pdf': ['pdfs', 'pdf'],
  'image/svg+xml': ['logos', 'svg'],
}

describe('the running server', () => {
  it.each(ATTACKS)('refuses and forgets: %s', async (_, make, type) => {
    const [collection, ending] = PLACES[type] ?? ['images', type.slice('image/'.length)]
    const bytes = new Uint8Array(await make())
    const body = new FormData()
    body.append('file', new Blob([bytes], { type }), `../../../attack.${ending}`)
    const before = await snapshot(app.payload)
    const memory = process.memoryUsage.rss()
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - memory)
    }, 10)
    const answer = await app.request(`/api/${collection}`, { body, method: 'POST', token: editor })
    clearInterval(watch)
    expect([413, 422]).toContain(answer.status)
    const { errors } = (await answer.json()) as { errors: { code: string }[] }
    expect(errors[0]?.code).toMatch(/^FILE_/)
    expect(most).toBeLessThan(200 * 1024 * 1024)
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it.each([
    ['a name with a null byte', 'form-data; name="file"; filename="a\u0000.pdf"', true],
    ['no end', 'form-data; name="file"; filename="a.pdf"', false],
  ])('refuses a form that is none as the fault of the sender: %s', async (_, head, isWhole) => {
    const before = await snapshot(app.payload)
    const body = `--x\r\nContent-Disposition: ${head}\r\nContent-Type: application/pdf\r\n\r\n%PDF${isWhole ? '\r\n--x--\r\n' : ''}`
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const answer = await app.request('/api/pdfs', { body, headers, method: 'POST', token: editor })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { errors: [{ code: 'INPUT_INVALID', message: expect.stringContaining('cannot be read') }] },
    ])
    expect(await snapshot(app.payload)).toEqual(before)
  })
})
