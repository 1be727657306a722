import type { ShownRow, StepName, StepOffer } from '@/domain/workflow'

/** The steps offered with a document, the likeliest first; what asks for people is in other views. */
const EXPLAINED: [StepName, string][] = [
  ['publish', ''],
  ['publish-shared', 'All languages that readers see get them; no text of any language goes live.'],
  ['approve', 'It may then be published.'],
  ['submit', 'Hands it to the reviewers of this language.'],
  ['return', 'Gives it back to be changed; the note says why.'],
  ['claim', 'Others see that you translate it.'],
  ['confirm', 'The translation still fits its source: it is no longer outdated.'],
  ['withdraw', 'Takes it out of review to be changed.'],
  ['unpublish', 'Readers no longer get this language; its texts stay here.'],
]

export type MenuStep = StepOffer & { words: string }

/** Of the steps that are legal now, those of the menu, with what they do. */
export const menuSteps = ({ outdated, steps }: Pick<ShownRow, 'outdated' | 'steps'>): MenuStep[] =>
  EXPLAINED.filter(([name]) => name !== 'confirm' || outdated).flatMap(([name, words]) =>
    steps.filter((offer) => offer.name === name).map((offer) => ({ ...offer, words })),
  )
