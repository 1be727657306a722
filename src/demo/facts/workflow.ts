import type { StepName } from '@/domain/workflow'
import type { Locale } from '@/locales'

export type DemoStepTaken = {
  /** An entry of the demo, by its name. */
  entry: string
  locale: Locale
  step: StepName
  /** The login that takes it. */
  by: string
  note?: string
  /** Days from the day on which the demo is loaded; before it is overdue. */
  dueInDays?: number
}

const TAKE_PART = 'pages/take-part'
const TOOLKIT = 'pages/toolkit'
const WINE = 'stories/pyrenees-wine'

/** What has been asked for, handed in and decided so far: every state of the workflow occurs. */
export const WORKFLOW: readonly DemoStepTaken[] = [
  {
    entry: TOOLKIT,
    locale: 'mt',
    step: 'request',
    by: 'editor',
    note: 'Partners in Gozo would like to use the toolkit.',
    dueInDays: 10,
  },
  { entry: WINE, locale: 'mt', step: 'request', by: 'editor', dueInDays: -2 },
  { entry: WINE, locale: 'cs', step: 'request', by: 'editor', dueInDays: 21 },
  { entry: TAKE_PART, locale: 'mt', step: 'request', by: 'editor', dueInDays: 4 },
  { entry: TAKE_PART, locale: 'mt', step: 'claim', by: 'translator.mt' },
  {
    entry: 'pages/joint-call',
    locale: 'pl',
    step: 'request',
    by: 'editor',
    note: 'The lead may invite councils by name.',
    dueInDays: 2,
  },
  { entry: 'pages/joint-call', locale: 'pl', step: 'claim', by: 'translator.pl' },
  { entry: 'pages/joint-call', locale: 'pl', step: 'submit', by: 'translator.pl' },
  { entry: TOOLKIT, locale: 'pl', step: 'request', by: 'editor', dueInDays: 6 },
  { entry: TOOLKIT, locale: 'pl', step: 'claim', by: 'translator.pl' },
  { entry: TOOLKIT, locale: 'pl', step: 'submit', by: 'translator.pl' },
  {
    entry: TOOLKIT,
    locale: 'pl',
    step: 'return',
    by: 'reviewer',
    note: 'Please use "spójność" where the English says cohesion, and check the captions.',
  },
  { entry: TAKE_PART, locale: 'ga', step: 'submit', by: 'editor' },
  { entry: TAKE_PART, locale: 'ga', step: 'approve', by: 'admin' },
  { entry: TOOLKIT, locale: 'de', step: 'submit', by: 'editor' },
]
