/** Where one language of a document stands, in the order of its way to the public. */
export const STATES = [
  'missing',
  'requested',
  'in-translation',
  'draft',
  'in-review',
  'approved',
  'published',
  'unpublished',
] as const

export type State = (typeof STATES)[number]

/** What people call the states, and the sign that stands beside the colour. */
export const STATE_LABELS = {
  missing: { label: 'Missing', sign: '·' },
  requested: { label: 'Requested', sign: '?' },
  'in-translation': { label: 'In translation', sign: '✎' },
  draft: { label: 'Draft', sign: '✎' },
  'in-review': { label: 'In review', sign: '◔' },
  approved: { label: 'Approved', sign: '✓' },
  published: { label: 'Published', sign: '●' },
  unpublished: { label: 'Unpublished', sign: '○' },
} satisfies Record<State, { label: string; sign: string }>

/** Whether a value is one of `STATES`. */
export const isState = (value: unknown): value is State => STATES.some((state) => state === value)

/** How one language of a document stands, as far as the rules ask. */
export type LanguageState = {
  collectionSlug: string
  document: string
  locale: string
  state: State
  /** The language the others are translated from. */
  isSource: boolean
  /** Readers see a text of this language; it may be older than the newest. */
  live: boolean
  /** Has a text. */
  hasText: boolean
  /** The source has changed since the translation was made. */
  outdated: boolean
  /** Somebody asked for this translation and has not got it yet. */
  requested: boolean
  /** The translators asked; nobody means any translator of the language. */
  requestedOf: string[]
  /** The translator who has taken it on. */
  claimedBy: string | null
  /** Who handed it to review. */
  submittedBy: string | null
  /** Translators may start without being asked. */
  open: boolean
}
