import { describe, expect, it } from '@jest/globals'

import { judgeFiles, readyFiles } from '@/admin/files/judge-files'
import { refuseFile } from '@/admin/files/refuse-file'
import { settleSlot } from '@/admin/files/settle-slot'
import type { Dropped } from '@/admin/files/types'
import type { Slot } from '@/domain/file-matching'

let last = 0

const dropped = (
  changes: Partial<Dropped> & { isSure?: boolean; there?: string } = {},
): Dropped => {
  const { isSure = true, there, ...rest } = changes
  last += 1
  return {
    id: last,
    file: { name: `${last}.pdf`, size: 1 } as File,
    step: 'ready',
    document: { id: 'one', title: 'One' },
    locale: 'pl',
    match: { isSure } as Dropped['match'],
    slot: { file: there ? { filename: there, id: 'f' } : null } as Dropped['slot'],
    ...rest,
  }
}

const marks = (...all: Dropped[]) => judgeFiles(all).map(({ isTicked, mark }) => [mark, isTicked])

describe('dropped files', () => {
  it('are ticked by themselves only when they are sure', () => {
    expect(marks(dropped())).toEqual([['sure', true]])
    expect(marks(dropped({ isSure: false }))).toEqual([['check', false]])
    expect(marks(dropped({ isSure: false, isWanted: true }))).toEqual([['sure', true]])
    expect(marks(dropped({ isWanted: false }))).toEqual([['left', false]])
  })

  it('are told what stands where they go, and not where they went before', () => {
    const moved = dropped({ slot: undefined })
    const slotOf = (document: string, locale: string) => ({ document, locale }) as Slot
    expect(settleSlot(moved, slotOf('two', 'pl')).slot).toBeUndefined()
    expect(settleSlot(moved, slotOf('one', 'mt')).slot).toBeUndefined()
    expect(settleSlot(moved, slotOf('one', 'pl')).slot).toEqual(slotOf('one', 'pl'))
  })

  it('wait for a document, a language, and what is there', () => {
    expect(marks(dropped({ document: undefined }))).toEqual([['check', false]])
    expect(marks(dropped({ locale: undefined }))).toEqual([['check', false]])
    expect(marks(dropped({ slot: undefined }))).toEqual([['busy', false]])
  })

  it('never claim one place without saying so, until one of them is left out', () => {
    const pair = [dropped(), dropped(), dropped({ locale: 'cs' })] as const
    expect(marks(...pair)).toEqual([
      ['conflict', false],
      ['conflict', false],
      ['sure', true],
    ])
    expect(readyFiles(judgeFiles(pair))).toHaveLength(1)
    const [one, other] = pair
    expect(marks({ ...one, isWanted: true }, { ...other, isWanted: true })).toEqual([
      ['conflict', true],
      ['conflict', true],
    ])
    const both = [
      { ...one, isWanted: true },
      { ...other, isWanted: true },
    ]
    expect(readyFiles(judgeFiles(both))).toEqual([])
    expect(marks(one, { ...other, isWanted: false })).toEqual([
      ['sure', true],
      ['left', false],
    ])
  })

  it('say which file they would replace', () => {
    const [found] = judgeFiles([dropped({ isSure: false, there: 'old.pdf' })])
    expect(found?.words).toBe('to be checked. Replaces old.pdf')
  })

  it('stay when they fail, and are tried again unless somebody else was first', () => {
    const message = 'The server did not answer: try again.'
    expect(marks(dropped({ message, step: 'failed' }))).toEqual([['failed', true]])
    expect(marks(dropped({ isWanted: false, message, step: 'failed' }))).toEqual([
      ['failed', false],
    ])
  })

  it('are done with once they are attached or refused', () => {
    expect(marks(dropped({ step: 'attached' }), dropped({ step: 'refused' }))).toEqual([
      ['attached', false],
      ['refused', false],
    ])
  })
})

it('need not be sent when they are no PDF, empty or too large', () => {
  expect(refuseFile({ name: 'a.txt', size: 1 }, 2)).toMatch(/no PDF/)
  expect(refuseFile({ name: 'a.pdf', size: 0 }, 2)).toMatch(/empty/)
  expect(refuseFile({ name: 'a.PDF', size: 3 }, 2)).toMatch(/at most/)
  expect(refuseFile({ name: 'a.PDF', size: 2 }, 2)).toBeUndefined()
})
