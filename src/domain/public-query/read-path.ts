import type { FlattenedField } from 'payload'

import { fieldsBelow } from '@/domain/tree'
import { isLocale, type Locale } from '@/locales'

/** What a path of a filter or an order leads to. */
export type Target =
  /**
   * One value, in `named` language where the path names one. A part of a reference (`file.id`,
   * `file.en`) is compared in all languages by SQLite.
   */
  | { kind: 'value'; isLocalized: boolean; named: Locale | undefined; isPart?: boolean }
  /** Several values at once: a group, rows, sections. */
  | { kind: 'several' }
  /** A field of a related entry, of one of these collections. */
  | { kind: 'elsewhere'; collections: string[] }
  | { kind: 'unknown' }

type State = { below: FlattenedField[]; isLocalized: boolean; named: Locale | undefined }

/** Of a relationship itself, not of the entry that it leads to. */
const OWN_PARTS = new Set(['id', 'value', 'relationTo'])

const UNKNOWN: Target = { kind: 'unknown' }

const leadsElsewhere = ({ type }: FlattenedField): boolean =>
  type === 'relationship' || type === 'upload' || type === 'join'

const collectionsOf = (field: FlattenedField): string[] => {
  if (field.type === 'join') return [field.collection].flat()
  return 'relationTo' in field ? [field.relationTo].flat() : []
}

const isOwnPart = (rest: readonly string[], matching: FlattenedField[]): boolean =>
  matching.every(({ type }) => type !== 'join') &&
  (rest.length === 0 || (rest.length === 1 && OWN_PARTS.has(rest[0] ?? '')))

const readRest = (segments: readonly string[], state: State): Target => {
  const [segment = '', ...others] = segments
  const matching = state.below.filter(({ name }) => name === segment)
  if (matching.length === 0) {
    const isId = others.length === 0 && (segment === 'id' || segment === '_id')
    // Payload names the kind of a section so without a field for it.
    const isKind = others.length === 0 && segment === 'blockType'
    return isId || isKind ? { kind: 'value', ...state } : UNKNOWN
  }
  const isHere = matching.some((field) => 'localized' in field && field.localized)
  const isLocalized = state.isLocalized || isHere
  const [next] = others
  const named = isHere && isLocale(next) ? next : state.named
  const rest = isHere && isLocale(next) ? others.slice(1) : others
  if (matching.some(leadsElsewhere))
    return isOwnPart(rest, matching)
      ? { kind: 'value', isLocalized, named, isPart: others.length > 0 }
      : { kind: 'elsewhere', collections: matching.flatMap(collectionsOf) }
  const below = matching.flatMap(fieldsBelow)
  if (rest.length > 0) return readRest(rest, { below, isLocalized, named })
  return below.length > 0 ? { kind: 'several' } : { kind: 'value', isLocalized, named }
}

/** Follows a path such as `sections.heading.mt` or, as GraphQL writes it, `hero__alt`. */
export const readPath = (path: string, fields: FlattenedField[]): Target =>
  readRest(path.replaceAll('__', '.').split('.'), {
    below: fields,
    isLocalized: false,
    named: undefined,
  })
