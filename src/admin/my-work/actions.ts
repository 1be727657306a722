import type { ListName, ShownWorkItem } from '@/domain/my-work'
import type { StepName } from '@/domain/workflow'

/** Steps that are asked for more before they are taken. */
export type AskedStep = 'decline' | 'hand-over' | 'request'

export const ASKED: Record<
  AskedStep,
  { button: string; heading: string; confirm: string; done: string }
> = {
  'hand-over': {
    button: 'Hand over…',
    heading: 'Hand over',
    confirm: 'Hand over',
    done: 'Handed over',
  },
  decline: { button: 'Decline…', heading: 'Decline', confirm: 'Decline', done: 'Declined' },
  request: {
    button: 'Request again…',
    heading: 'Request again',
    confirm: 'Request',
    done: 'Requested',
  },
}

const STEPS_OF: Partial<Record<ListName, readonly StepName[]>> = {
  claimed: ['hand-over', 'decline'],
  asked: ['claim', 'decline'],
  open: ['claim'],
  overdue: ['hand-over'],
  declined: ['request'],
}

/** The steps that a list offers with an item: those that fit the list and are legal. */
export const stepsFor = (list: ListName, { legalSteps }: ShownWorkItem): StepName[] =>
  (STEPS_OF[list] ?? []).filter((step) => legalSteps.includes(step))

/** Whether a step needs a window of its own. */
export const isAsked = (step: StepName): step is AskedStep => step in ASKED

const IN_DOCUMENT: readonly ListName[] = ['ready', 'overdue', 'declined', 'outdated']

/** Where an item is worked on: translators and reviewers have source and target side by side. */
export const openLink = (list: ListName, { links }: ShownWorkItem): string =>
  IN_DOCUMENT.includes(list) ? links.edit : (links.translate ?? links.edit)

/** "Maltese of “Joint call”". */
export const nameItem = ({ language, title }: ShownWorkItem): string =>
  `${language} of “${title || 'untitled'}”`
