import type { FlattenedField } from 'payload'

import { viewInLocale } from '@/domain/publication'
import { MarkupFault, withPassages } from '@/domain/rich-text'
import { listSegments, type Segment, translatable } from '@/domain/segments'
import { isRow, type Row, withoutNothing } from '@/domain/tree'
import { AppError } from '@/errors'
import type { Locale } from '@/locales'

/** A text as a translator sends it: one part for a plain text, one for each passage. */
export type SentText = { path: string; parts: string[] }

type Placing = {
  /** As the database holds it, all languages in it. */
  doc: Row
  fields: FlattenedField[]
  source: Locale
  locale: Locale
  texts: readonly SentText[]
}

/** The next place on the way of a path: a field, or a row by its id. */
const enter = (place: unknown, step: string): unknown => {
  if (Array.isArray(place)) return place.filter(isRow).find(({ id }) => String(id) === step)
  return isRow(place) ? place[step] : undefined
}

const splitPath = (path: string): { way: string[]; name: string } => {
  const steps = path.split('.')
  return { way: steps.slice(0, -1), name: steps.at(-1) ?? '' }
}

const findSegment = (path: string, segments: readonly Segment[]): Segment => {
  const segment = segments.find((one) => one.path === path)
  if (segment) return segment
  throw new AppError(
    'INPUT_INVALID',
    `There is no text at ${path}: take the paths that GET …/texts lists. ` +
      'The section may have been taken out in the meantime.',
  )
}

const assertNumber = ({ kind, label, parts }: Segment, sent: SentText): void => {
  const wanted = kind === 'rich' ? parts.length : 1
  if (sent.parts.length === wanted) return
  throw new AppError(
    'INPUT_INVALID',
    `${label} has ${wanted} ${kind === 'rich' ? 'passages in the source' : 'part'}, ` +
      `${sent.parts.length} were sent: send one part for each, empty where there is no text yet.`,
  )
}

const valueAt = (doc: Row, path: string, locale: Locale): unknown => {
  const { name, way } = splitPath(path)
  const values = enter(way.reduce<unknown>(enter, doc), name)
  return isRow(values) ? values[locale] : undefined
}

const valueOf = (segment: Segment, sent: SentText, { doc, locale, source }: Placing): unknown => {
  assertNumber(segment, sent)
  if (segment.kind !== 'rich') return sent.parts[0]?.normalize('NFC').trim() || null
  const before = valueAt(doc, sent.path, locale)
  try {
    return withPassages(valueAt(doc, sent.path, source), sent.parts, [before])
  } catch (error) {
    if (error instanceof MarkupFault)
      throw new AppError('INPUT_INVALID', `${segment.label}: ${error.message}.`)
    throw error
  }
}

/** What is to be saved in the language so that the texts stand in their places: nothing shared changes. */
export const placeTexts = (placing: Placing): Row => {
  const { doc, fields, locale, source, texts } = placing
  const segments = translatable(listSegments(doc, fields, source))
  const view = withoutNothing(structuredClone(viewInLocale(doc, fields, locale))) as Row
  for (const sent of texts) {
    const { name, way } = splitPath(sent.path)
    const value = valueOf(findSegment(sent.path, segments), sent, placing)
    const place = way.reduce<unknown>(enter, view)
    if (isRow(place)) place[name] = value
  }
  const touched = new Set(texts.map(({ path }) => path.split('.')[0]))
  return Object.fromEntries(Object.entries(view).filter(([name]) => touched.has(name)))
}
