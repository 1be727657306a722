import { describe, expect, it } from '@jest/globals'

import type { Call } from '@/admin/api/use-api'
import { entryPath } from '@/admin/workflow/entry-path'
import { takeStep } from '@/admin/workflow/take-step'

const place = { collection: 'pages', document: 'a/b', locale: 'mt' }

describe('a step', () => {
  it('is sent to the language of the entry, with what was filled in', async () => {
    const sent: unknown[] = []
    const call = (async (...args: unknown[]) => sent.push(args)) as unknown as Call
    const details = { dueOn: '', note: ' ', people: [], shared: false }
    await takeStep(call, { details, place, step: 'publish' })
    await takeStep(call, { details: { note: 'Done' }, place, step: 'submit' })
    await takeStep(call, { place, step: 'claim' })
    expect(sent).toEqual([
      ['/workflow/entries/pages/a%2Fb/mt/publish', { body: { shared: false } }],
      ['/workflow/entries/pages/a%2Fb/mt/submit', { body: { note: 'Done' } }],
      ['/workflow/entries/pages/a%2Fb/mt/claim', { body: {} }],
    ])
  })
})

describe('the address of an entry', () => {
  it('leads to the entry, or to a part of it', () => {
    expect(entryPath(place)).toBe('/workflow/entries/pages/a%2Fb')
    expect(entryPath(place, 'mt', 'texts')).toBe('/workflow/entries/pages/a%2Fb/mt/texts')
  })
})
