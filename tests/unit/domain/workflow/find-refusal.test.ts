import { describe, expect, it } from '@jest/globals'

import { findRefusal, legalSteps } from '@/domain/workflow/find-refusal'
import type { Person } from '@/domain/workflow/parts-of'
import type { StateRow } from '@/domain/workflow/row'
import { type State, STATES } from '@/domain/workflow/states'
import { STEP_NAMES, type StepName, STEPS } from '@/domain/workflow/steps'

import { personOf, rowOf } from './sample'

const settings = { reviewerIsDistinct: true }

const PEOPLE = {
  editor: personOf(['editor']),
  admin: personOf(['admin']),
  reviewer: personOf(['reviewer'], ['mt', 'en']),
  translator: personOf(['translator'], ['mt', 'en']),
  'reviewer of another language': personOf(['reviewer'], ['pl']),
  'translator of another language': personOf(['translator'], ['pl']),
  'translator without languages': personOf(['translator']),
  moderator: personOf(['moderator'], ['mt', 'en']),
  'API consumer': personOf(['api-consumer'], ['mt', 'en']),
  nobody: personOf([], ['mt', 'en']),
} satisfies Record<string, Person>

type Cells = Record<State, string>

/** A translation that was requested of anyone, submitted by somebody else, has a text and is live. */
const TRANSLATION = rowOf({ requested: true, hasText: true, live: true, submittedBy: 'other' })
const SOURCE = rowOf({ locale: 'en', isSource: true, hasText: true, live: true })

const EDITORS_OF_A_TRANSLATION: Cells = {
  missing: 'request edit publish-shared unpublish',
  requested: 'request cancel-request hand-over edit publish-shared unpublish',
  'in-translation': 'request cancel-request hand-over edit confirm submit publish-shared unpublish',
  draft: 'edit submit publish-shared unpublish',
  'in-review': 'cancel-request edit confirm withdraw return approve publish-shared unpublish',
  approved: 'request cancel-request edit confirm return publish publish-shared unpublish',
  published: 'request cancel-request hand-over edit confirm publish-shared unpublish',
  unpublished: 'request cancel-request hand-over edit confirm publish',
}

const REVIEWERS_OF_A_TRANSLATION: Cells = {
  missing: '',
  requested: '',
  'in-translation': 'confirm',
  draft: '',
  'in-review': 'edit confirm return approve',
  approved: 'confirm return',
  published: 'confirm',
  unpublished: 'confirm',
}

const TRANSLATORS_OF_A_TRANSLATION: Cells = {
  missing: 'claim edit',
  requested: 'claim hand-over decline edit',
  'in-translation': 'claim hand-over decline edit confirm submit',
  draft: 'edit submit',
  'in-review': 'confirm',
  approved: 'confirm',
  published: 'claim hand-over decline edit confirm',
  unpublished: 'claim hand-over decline edit confirm',
}

const EDITORS_OF_THE_SOURCE: Cells = {
  missing: 'edit publish-shared unpublish',
  requested: 'edit publish-shared unpublish',
  'in-translation': 'edit submit publish-shared unpublish',
  draft: 'edit submit publish-shared unpublish',
  'in-review': 'edit withdraw return approve publish-shared unpublish',
  approved: 'edit return publish publish-shared unpublish',
  published: 'edit publish-shared unpublish',
  unpublished: 'edit publish',
}

const REVIEWERS_OF_THE_SOURCE: Cells = {
  missing: '',
  requested: '',
  'in-translation': '',
  draft: '',
  'in-review': 'edit return approve',
  approved: 'return',
  published: '',
  unpublished: '',
}

const NOTHING = Object.fromEntries(STATES.map((state) => [state, ''])) as Cells

type Table = [person: keyof typeof PEOPLE, cells: Cells][]

const OUTSIDERS = [
  'reviewer of another language',
  'translator of another language',
  'translator without languages',
  'moderator',
  'API consumer',
  'nobody',
] as const
const NOBODY_ELSE: Table = OUTSIDERS.map((person) => [person, NOTHING])

const OF_A_TRANSLATION: Table = [
  ['editor', EDITORS_OF_A_TRANSLATION],
  ['admin', EDITORS_OF_A_TRANSLATION],
  ['reviewer', REVIEWERS_OF_A_TRANSLATION],
  ['translator', TRANSLATORS_OF_A_TRANSLATION],
  ...NOBODY_ELSE,
]

const OF_THE_SOURCE: Table = [
  ['editor', EDITORS_OF_THE_SOURCE],
  ['admin', EDITORS_OF_THE_SOURCE],
  ['reviewer', REVIEWERS_OF_THE_SOURCE],
  ['translator', NOTHING],
  ...NOBODY_ELSE,
]

const SENTENCE =
  /^Cannot .+ pages 1 in (Maltese \(mt\)|English \(en\)): [^:].+\. (Legal for you now: .+|Nothing is legal for you there now)\.$/

const expectCell = (row: StateRow, person: Person, step: StepName, legal: readonly string[]) => {
  const refusal = findRefusal({ person, row, step, settings, note: 'Because.' })
  expect([step, row.state, refusal === undefined]).toEqual([step, row.state, legal.includes(step)])
  if (!refusal) return
  expect(refusal.message).toMatch(SENTENCE)
  expect(refusal.message).toContain(`Cannot ${STEPS[step].label.toLowerCase()} `)
  for (const name of legal)
    expect(refusal.message).toContain(STEPS[name as StepName].label.toLowerCase())
  if (legal.length === 0) expect(refusal.message).toContain('Nothing is legal for you there now.')
}

describe.each([
  ['a translation', TRANSLATION, OF_A_TRANSLATION],
  ['the source', SOURCE, OF_THE_SOURCE],
] as const)('with %s', (_what, base, table) => {
  describe.each([...table])('%s', (name, cells) => {
    it.each([...STATES])('takes in state %s the steps of the table and no other', (state) => {
      const row = { ...base, state }
      const legal = cells[state].split(' ').filter(Boolean)
      for (const step of STEP_NAMES) expectCell(row, PEOPLE[name], step, legal)
      expect(legalSteps({ person: PEOPLE[name], row, settings })).toEqual(legal)
    })
  })
})

type Case = [
  what: string,
  person: Person,
  row: Partial<StateRow>,
  step: StepName,
  /** Nothing where the step is legal. */
  refusal: [kind: string, message: string] | undefined,
]

const { editor, reviewer, translator } = PEOPLE
const both = personOf(['translator', 'reviewer'], ['mt'])
const editorToo = personOf(['editor', 'translator'], ['mt'])
const member = personOf(['translator'], ['mt'], { teams: ['team'] })
const asked: Partial<StateRow> = { state: 'in-translation', requested: true, hasText: true }

const CASES: Case[] = [
  [
    'what was not requested',
    translator,
    { state: 'missing' },
    'edit',
    [
      'forbidden',
      'it was not requested and is not open for translation: ask an editor to request it',
    ],
  ],
  ['what is open', translator, { state: 'missing', open: true }, 'edit', undefined],
  ['what is open', translator, { state: 'missing', open: true }, 'claim', undefined],
  [
    'what was requested of others',
    translator,
    { ...asked, requestedOf: ['somebody'] },
    'edit',
    ['forbidden', 'it was requested of others'],
  ],
  [
    'what is open and was requested of others',
    translator,
    { ...asked, open: true, requestedOf: ['somebody'] },
    'edit',
    ['forbidden', 'it was requested of others'],
  ],
  [
    'what was requested of them',
    translator,
    { ...asked, requestedOf: ['translator'] },
    'edit',
    undefined,
  ],
  [
    'what was requested of their team',
    member,
    { ...asked, requestedOf: ['team'] },
    'claim',
    undefined,
  ],
  [
    'what was requested of another team',
    member,
    { ...asked, requestedOf: ['another'] },
    'claim',
    ['forbidden', 'it was requested of others'],
  ],
  [
    'what another has taken on',
    translator,
    { ...asked, claimedBy: 'other' },
    'edit',
    ['forbidden', 'another translator has taken it on: ask for it to be handed over'],
  ],
  [
    'what another has taken on',
    translator,
    { ...asked, claimedBy: 'other' },
    'hand-over',
    ['forbidden', 'another translator has taken it on: ask for it to be handed over'],
  ],
  ['what another has taken on', editor, { ...asked, claimedBy: 'other' }, 'hand-over', undefined],
  [
    'what they have taken on, though the request was withdrawn',
    translator,
    { ...asked, requested: false, claimedBy: 'translator' },
    'edit',
    undefined,
  ],
  [
    'what waits for review',
    translator,
    { ...asked, state: 'in-review' },
    'edit',
    ['forbidden', 'it is in review: take it back or wait until it is returned'],
  ],
  [
    'what somebody else has submitted',
    translator,
    { ...asked, state: 'in-review', submittedBy: 'other' },
    'withdraw',
    ['forbidden', 'somebody else has submitted it'],
  ],
  [
    'what they have submitted',
    translator,
    { ...asked, state: 'in-review', submittedBy: 'translator' },
    'withdraw',
    undefined,
  ],
  [
    'what nobody has requested',
    translator,
    { state: 'in-translation', open: true },
    'decline',
    ['forbidden', 'nobody has requested it'],
  ],
  [
    'what nobody has requested',
    editor,
    { state: 'in-translation', hasText: true },
    'cancel-request',
    ['illegal', 'nobody has requested it'],
  ],
  [
    'what has no text',
    editor,
    { state: 'in-translation' },
    'submit',
    ['illegal', 'it has no text yet'],
  ],
  [
    'what has no text',
    editor,
    { state: 'in-translation' },
    'confirm',
    ['illegal', 'it has no text yet'],
  ],
  [
    'what readers do not see',
    editor,
    { state: 'approved', hasText: true },
    'unpublish',
    ['illegal', 'readers do not see it'],
  ],
  [
    'a draft',
    reviewer,
    { state: 'in-translation', hasText: true },
    'edit',
    ['forbidden', 'reviewers edit what is in review'],
  ],
  [
    'their own translation',
    both,
    { state: 'in-review', hasText: true, submittedBy: both.id },
    'approve',
    ['forbidden', 'whoever submitted a translation does not approve it'],
  ],
  [
    'their own translation',
    editorToo,
    { state: 'in-review', hasText: true, submittedBy: editorToo.id },
    'approve',
    ['forbidden', 'whoever submitted a translation does not approve it'],
  ],
  [
    'their own source',
    editor,
    { locale: 'en', isSource: true, state: 'in-review', hasText: true, submittedBy: editor.id },
    'approve',
    undefined,
  ],
  [
    'the source',
    editor,
    { locale: 'en', isSource: true, state: 'draft' },
    'request',
    ['illegal', 'English (en) is the language it is translated from'],
  ],
  [
    'too early',
    editor,
    { state: 'in-translation' },
    'publish',
    ['illegal', 'it is in translation'],
  ],
  [
    'what is for editors',
    translator,
    { state: 'approved', hasText: true },
    'publish',
    ['forbidden', 'only editors may'],
  ],
  [
    'what is for editors and reviewers',
    translator,
    { state: 'in-review', hasText: true },
    'approve',
    ['forbidden', 'only reviewers of the language and editors may'],
  ],
]

describe('the conditions beside the state', () => {
  it.each(CASES)('%s (%#)', (_what, person, given, step, expected) => {
    const refusal = findRefusal({ person, row: rowOf(given), step, settings, note: 'Because.' })
    if (!expected) expect(refusal).toBeUndefined()
    else {
      expect(refusal?.kind).toBe(expected[0])
      expect(refusal?.message).toContain(`: ${expected[1]}. `)
    }
  })

  it.each(['return', 'decline'] as const)('ask for a note with the step %s', (step) => {
    const person = step === 'return' ? reviewer : translator
    const row = rowOf({
      ...asked,
      state: step === 'return' ? 'in-review' : 'requested',
      submittedBy: 'other',
    })
    for (const note of [undefined, '', '  \n'])
      expect(findRefusal({ person, row, step, settings, note })).toMatchObject({
        kind: 'illegal',
        message: expect.stringContaining('it needs a note that says why'),
      })
    expect(findRefusal({ person, row, step, settings, note: 'Too short.' })).toBeUndefined()
  })

  it('let the submitter approve where the installation says so', () => {
    const row = rowOf({ state: 'in-review', hasText: true, submittedBy: both.id })
    const question = { person: both, row, step: 'approve' } as const
    expect(findRefusal({ ...question, settings: { reviewerIsDistinct: false } })).toBeUndefined()
  })

  it('say of a step that needs a note that it is legal', () => {
    const row = rowOf({ ...asked, state: 'in-review', submittedBy: 'other' })
    expect(findRefusal({ person: reviewer, row, step: 'publish', settings })?.message).toBe(
      'Cannot publish pages 1 in Maltese (mt): only editors may. ' +
        'Legal for you now: edit, still right, return, approve.',
    )
  })
})
