import type { FlattenedField, PayloadRequest } from 'payload'

import {
  composeLive,
  findSharedChanges,
  isFirstPublication,
  type StoredEntry,
  viewInLocale,
} from '@/domain/publication'
import { claimsOf, findHolder, sayTaken, uniqueRulesOf } from '@/domain/unique-values'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'

import { checkFields, isInUse } from './check-fields'
import { findMissingFiles } from './find-missing-files'
import { findUntranslated } from './find-untranslated'
import type { Finding, Place } from './finding'
import { judgeReferences, targetKey, type Targets } from './judge-references'
import { listReferences } from './list-references'
import { type Leaf, listShownLeaves } from './list-shown-leaves'
import { findTargets } from './targets-store'

export type ReadinessQuestion = {
  stored: StoredEntry
  /** The language that is looked at, … */
  locale: Locale
  /** … and whose newest texts go live: its own, unless only shared parts do. */
  locales?: readonly Locale[]
  /** Whether what all languages share is to go live too. */
  shared: boolean
  /** What is published in the same moment, so that it may be linked to. */
  together?: readonly Place[]
  req: PayloadRequest
}

/** Said of an entry in the admin only; no reader sees them. */
const INNER = new Set(['sourceLocale', 'openForTranslation', 'deletedAt', 'revision', '_status'])

/** Payload's own field for lists ordered by hand has no name that editors know. */
const withLabel = (field: FlattenedField): FlattenedField =>
  field.name === '_order' ? { ...field, label: 'Place in the order' } : field

/** What all languages share and readers do not see yet, by the labels of the fields. */
export const listSharedChanges = ({ draft, fields, live }: StoredEntry): string[] =>
  findSharedChanges(draft, live, fields.filter(({ name }) => !INNER.has(name)).map(withLabel))

const tellSharedChanges = ({ shared, stored }: ReadinessQuestion): Finding[] => {
  const labels = shared || isFirstPublication(stored) ? [] : listSharedChanges(stored)
  if (labels.length === 0) return []
  return [
    {
      code: 'SHARED_CHANGED',
      severity: 'warning',
      label: '',
      path: '',
      message: `Shared parts differ from what readers see: ${labels.join(', ')}. They stay as they are unless they are published too.`,
    },
  ]
}

/** What goes live in the same moment can be reached then. */
const withTogether = (targets: Targets, question: ReadinessQuestion): Targets => {
  const { locale, stored, together = [] } = question
  const own = { collection: stored.config.slug, document: String(stored.live.id), locale }
  const opening = [...together, own].filter((place) => place.locale === locale)
  const keys = opening.map(({ collection, document }) => targetKey({ collection, id: document }))
  return { ...targets, open: new Set([...targets.open, ...keys]) }
}

const judgeAll = async (question: ReadinessQuestion, leaves: Leaf[]): Promise<Finding[]> => {
  const { locale, req } = question
  const references = listReferences(leaves)
  const targets = await findTargets({ locale, references, req })
  return judgeReferences(references, withTogether(targets, question), locale)
}

/** An address or a key that would go live, and that another entry has. */
const findTaken = async (
  { locales = [], req, stored: { config, live } }: ReadinessQuestion,
  doc: Record<string, unknown>,
): Promise<Finding[]> => {
  const statuses = Object.fromEntries(locales.map((locale) => [locale, 'published']))
  const _status = { ...(live._status as object | undefined), ...statuses }
  const claims = claimsOf({ ...doc, _status }, uniqueRulesOf(config), 'live')
  const findings: Finding[] = []
  for (const claim of claims.filter(({ locale }) => !locale || locales.includes(locale))) {
    const question = { claim, collection: config.slug, id: String(live.id) }
    const holder = await findHolder(question, req.payload, req)
    if (holder)
      findings.push({
        code: 'TEXT_INVALID',
        label: claim.rule.label,
        message: sayTaken(claim, config.slug, holder),
        path: claim.rule.fields[0],
        severity: 'fault',
      })
  }
  return findings
}

/**
 * What stands in the way of publishing one language of an entry: all of it at once. Faults refuse
 * publishing, warnings are only said. The state of the workflow is not looked at here.
 */
export const findReadiness = async (question: ReadinessQuestion): Promise<Finding[]> => {
  const { locale, locales = [locale], req, stored } = question
  const { config, draft, fields, live } = stored
  const shared = question.shared || isFirstPublication(stored)
  const doc = composeLive({ draft, fields, live, locales, shared })
  const source = isLocale(draft.sourceLocale) ? draft.sourceLocale : DEFAULT_LOCALE
  const data = { ...viewInLocale(doc, fields, locale), id: String(live.id) }
  const leaves = listShownLeaves(doc, fields, locale).filter((leaf) => isInUse(leaf, data, req))
  return [
    ...(await checkFields({ collection: config.slug, data, leaves, locale, req })),
    ...(await findTaken({ ...question, locales }, doc)),
    ...(await judgeAll(question, leaves)),
    ...findMissingFiles(leaves, locale),
    ...findUntranslated({
      leaves,
      locale,
      source,
      sourceLeaves: listShownLeaves(draft, fields, source),
    }),
    ...tellSharedChanges(question),
  ]
}
