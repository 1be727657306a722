import { describe, expect, it } from '@jest/globals'

import { offeredSteps } from '@/admin/translation/offered-steps'
import type { ShownTexts } from '@/domain/translation'

const offer = (isDirty: boolean, state: string, legalSteps: string[]) =>
  offeredSteps({ isDirty, shown: { state, legalSteps } as unknown as ShownTexts })

describe('submitting', () => {
  it('is offered once something is typed, though nothing is stored yet', () => {
    expect(offer(false, 'requested', ['claim', 'edit'])).toEqual(['claim', 'edit'])
    expect(offer(true, 'requested', ['claim', 'edit'])).toEqual(['claim', 'edit', 'submit'])
  })

  it('is offered once where it is legal already', () => {
    expect(offer(true, 'in-translation', ['edit', 'submit'])).toEqual(['edit', 'submit'])
  })

  it('is not offered of what is in review, nor to whoever may not edit', () => {
    expect(offer(true, 'in-review', ['edit', 'approve'])).toEqual(['edit', 'approve'])
    expect(offer(true, 'requested', ['request'])).toEqual(['request'])
  })
})
