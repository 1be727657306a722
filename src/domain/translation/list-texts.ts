import type { FlattenedField } from 'payload'

import {
  type Digests,
  digestText,
  findChanges,
  listSegments,
  type Segment,
  type SegmentPart,
  translatable,
} from '@/domain/segments'
import type { Locale } from '@/locales'

import { alignPassages } from './align-passages'
import { type Difference, showDifference } from './show-difference'

type Row = Record<string, unknown>

/** What there is to do with a text. */
export type TextState = 'changed' | 'empty' | 'done'

/** A plain text, or one passage of running text, beside what translates it. */
export type TextPart = {
  /** Of the source, to find the same text elsewhere; nothing where the source has no text. */
  digest: string | null
  /** `p`, `h3`, `li` …; only in running text. */
  tag?: string
  /** As it is edited: plain, or with marks in running text. */
  source: string
  target: string
  /** What changed in the source since it was translated, unless it is new. */
  difference?: Difference[]
  isChanged: boolean
}

/** One text of a document in two languages. */
export type Text = {
  path: string
  label: string
  kind: 'line' | 'text' | 'rich'
  state: TextState
  required: boolean
  maxLength?: number
  parts: TextPart[]
  /** Passages of the source that were taken out since. */
  takenOut: string[]
  /** Passages of the translation that answer none of the source; saving the text drops them. */
  left: string[]
  /** The digests of the source as shown, to be sent back with the translation. */
  seen: string[]
  /** Tells whether somebody else has changed the translation in the meantime. */
  revision: string
}

export type TextsQuestion = {
  /** As the database holds it, all languages in it. */
  doc: Row
  fields: FlattenedField[]
  source: Locale
  locale: Locale
  /** What the workflow remembers of this language. */
  row: { basis: Digests; before: Record<string, string> }
}

/** Tells one translation of a text from another. */
export const textRevision = (target: Segment | undefined): string =>
  digestText((target?.parts ?? []).map(({ digest }) => digest).join(' '))

const wording = (kind: Text['kind'], part: SegmentPart | undefined): string =>
  (kind === 'rich' ? part?.markup : part?.text) ?? ''

type Both = { source: Segment; target: Segment | undefined }

const showParts = (
  { source, target }: Both,
  kind: Text['kind'],
  { row }: TextsQuestion,
): Pick<Text, 'parts' | 'left' | 'takenOut'> => {
  const basis = row.basis[source.path] ?? []
  const now = source.parts.map(({ digest }) => digest)
  const changes = findChanges({ [source.path]: basis }, { [source.path]: now })
  const aligned = alignPassages(basis, source.parts, target?.parts ?? [])
  const single = kind !== 'rich' && source.parts.length === 0
  const parts = source.parts.map((part, index): TextPart => {
    const change = changes.find((one) => one.index === index)
    const before = change?.before === undefined ? undefined : row.before[change.before]
    return {
      digest: part.digest,
      ...(part.tag ? { tag: part.tag } : {}),
      source: wording(kind, part),
      target: wording(kind, aligned.target[index]),
      isChanged: change !== undefined,
      ...(before === undefined ? {} : { difference: showDifference(before, part.text) }),
    }
  })
  // A plain text can be written where the source has none.
  const own = {
    digest: null,
    source: '',
    target: wording(kind, target?.parts[0]),
    isChanged: false,
  }
  return {
    parts: single ? [own] : parts,
    left: single ? [] : aligned.left.map((part) => wording(kind, part)),
    takenOut: changes.flatMap(({ before, index }) =>
      index === -1 && before !== undefined && row.before[before] ? [row.before[before]] : [],
    ),
  }
}

const stateOf = (
  { parts, takenOut, left }: Pick<Text, 'parts' | 'left' | 'takenOut'>,
  hasTarget: boolean,
): TextState => {
  if (!hasTarget) return 'empty'
  if (takenOut.length + left.length > 0 || parts.some(({ isChanged }) => isChanged))
    return 'changed'
  return parts.some(({ source, target }) => source && !target) ? 'empty' : 'done'
}

const toText = (both: Both, question: TextsQuestion): Text => {
  const { source, target } = both
  const kind = source.kind as Text['kind']
  const shown = showParts(both, kind, question)
  return {
    path: source.path,
    label: source.label,
    kind,
    state: stateOf(shown, (target?.parts.length ?? 0) > 0),
    required: source.required ?? false,
    ...(source.maxLength ? { maxLength: source.maxLength } : {}),
    ...shown,
    seen: source.parts.map(({ digest }) => digest),
    revision: textRevision(target),
  }
}

const ORDER: TextState[] = ['changed', 'empty', 'done']

/**
 * The texts of a document in the order in which there is something to do with them: those whose
 * source has changed, those that are empty, the rest.
 */
export const listTexts = (question: TextsQuestion): Text[] => {
  const { doc, fields, locale, source } = question
  const targets = new Map(listSegments(doc, fields, locale).map((one) => [one.path, one]))
  const texts = translatable(listSegments(doc, fields, source))
    .map((segment) => ({ source: segment, target: targets.get(segment.path) }))
    .filter(({ source: one, target }) => one.parts.length > 0 || (target?.parts.length ?? 0) > 0)
    .map((both) => toText(both, question))
  return ORDER.flatMap((state) => texts.filter((text) => text.state === state))
}
