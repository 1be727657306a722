import type { StepName } from '@/domain/workflow'

import type { Translating } from './use-translation'

/**
 * The steps that this person may take now. Submitting is one of them as soon as something is typed,
 * since it saves first; what is in review stays there when its reviewer saves.
 */
export const offeredSteps = ({
  isDirty,
  shown,
}: Pick<Translating, 'isDirty' | 'shown'>): readonly StepName[] => {
  if (!shown) return []
  const { legalSteps, state } = shown
  const savesFirst = isDirty && legalSteps.includes('edit') && state !== 'in-review'
  return savesFirst && !legalSteps.includes('submit') ? [...legalSteps, 'submit'] : legalSteps
}
