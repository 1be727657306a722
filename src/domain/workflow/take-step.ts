import type { CollectionSlug, PayloadRequest } from 'payload'

import { changePublication, findStoredEntry, type StoredEntry } from '@/domain/publication'
import { findReadiness, listSharedChanges, type Place } from '@/domain/readiness'
import { rememberTexts } from '@/domain/translation-memory'
import { AppError } from '@/errors'
import { getLocale, type Locale } from '@/locales'

import { describeDocument } from './describe-document'
import { recordEvent } from './events-store'
import { findRefusal, type Settings } from './find-refusal'
import type { Person } from './parts-of'
import type { StateRow } from './row'
import { rowAfterStep, type StepDetails } from './row-after-step'
import { changeRow, findRow, findRows } from './rows-store'
import type { StepName } from './steps'

export type StepToTake = {
  collection: CollectionSlug
  document: string
  locale: Locale
  step: StepName
  details: StepDetails
  person: Person
  settings: Settings
  req: PayloadRequest
  /** When publishing: whether what all languages share goes live too. */
  shared?: boolean | undefined
  /** When publishing: what goes live in the same unit of work, so that it may be linked to. */
  together?: readonly Place[] | undefined
}

export type StepTaken = { before: StateRow; after: StateRow }

const getRow = async (step: StepToTake): Promise<StateRow> => {
  const { collection, document, locale, req } = step
  const row = await findRow({ collection, document, locale }, req)
  if (!row || row.trashed)
    throw new AppError('NOT_FOUND', `There is no entry ${document} in ${collection}.`)
  return row
}

const getStored = async ({ collection, document, req }: StepToTake): Promise<StoredEntry> => {
  const stored = await findStoredEntry({ collection, id: document }, req)
  if (!stored) throw new AppError('NOT_FOUND', `There is no entry ${document} in ${collection}.`)
  return stored
}

/** @throws STEP_FORBIDDEN, STEP_ILLEGAL with a sentence that says what would be legal */
export const assertLegal = (
  row: StateRow,
  { details, person, settings, step }: StepToTake,
): void => {
  const refusal = findRefusal({ person, row, settings, step, note: details.note })
  if (!refusal) return
  throw new AppError(
    refusal.kind === 'forbidden' ? 'STEP_FORBIDDEN' : 'STEP_ILLEGAL',
    refusal.message,
  )
}

/** What goes live by a step, besides what readers see already. */
type GoingLive = { locales: Locale[]; shared: boolean }

const findGoingLive = async (taking: StepToTake): Promise<GoingLive> => {
  const { collection, document, locale, req, step } = taking
  const shared = step === 'publish-shared' || taking.shared === true
  const rows = shared ? await findRows(collection, document, req) : []
  // Their newest texts are the published ones: in new sections they may be shown at once.
  const clean = rows.filter((row) => row.live && row.state === 'published').map((row) => row.locale)
  const own = step === 'publish' ? [locale] : []
  return { locales: [...new Set([...own, ...clean])], shared }
}

/** @throws NOT_READY with a sentence that names all faults, and the findings one by one as its data */
const assertReady = async (
  taking: StepToTake,
  stored: StoredEntry,
  { locales, shared }: GoingLive,
): Promise<void> => {
  const { collection, document, locale, req, together = [] } = taking
  const own = locales.filter((code) => code === locale)
  const findings = await findReadiness({ locale, locales: own, req, shared, stored, together })
  const faults = findings.filter(({ severity }) => severity === 'fault')
  if (faults.length === 0) return
  const place = `${collection} ${document} in ${getLocale(locale).englishName} (${locale})`
  throw new AppError(
    'NOT_READY',
    `Cannot publish ${place} yet. ${faults.map(({ message }) => message).join(' ')}`,
    { data: { findings } },
  )
}

const publish = async (taking: StepToTake, stored: StoredEntry): Promise<void> => {
  const { collection, document: id, req, step } = taking
  if (step === 'publish-shared' && listSharedChanges(stored).length === 0)
    throw new AppError(
      'STEP_ILLEGAL',
      `Readers of ${collection} ${id} see all that its languages share as it is now: there is nothing to publish.`,
    )
  const going = await findGoingLive(taking)
  await assertReady(taking, stored, going)
  await changePublication({ collection, id, req, ...going })
}

const unpublish = ({ collection, document: id, locale, req }: StepToTake): Promise<void> =>
  changePublication({ collection, id, locales: [locale], req, unpublish: true })

/**
 * Takes one step of the workflow with one language of a document: checks it, changes the row, what
 * readers see, and the log, all in the unit of work of `req`, which must hold the document's lock.
 *
 * @throws NOT_FOUND, NOT_READY, STEP_FORBIDDEN, STEP_ILLEGAL
 */
export const takeStep = async (taking: StepToTake): Promise<StepTaken> => {
  const { details, person, req, step } = taking
  const before = await getRow(taking)
  assertLegal(before, taking)
  const stored = await getStored(taking)
  const { source, sourceTexts, titleIn } = describeDocument(stored)
  if (step === 'publish' || step === 'publish-shared') await publish(taking, stored)
  if (step === 'unpublish') await unpublish(taking)
  const change = rowAfterStep({
    details,
    now: new Date().toISOString(),
    personId: person.id,
    row: before,
    source: sourceTexts,
    step,
  })
  const after = await changeRow(before, change, req)
  if (step === 'approve' && !before.isSource)
    await rememberTexts({ stored, source, locale: before.locale, title: titleIn(source), req })
  await recordEvent(
    { row: after, step, from: before.state, to: after.state, note: details.note },
    req,
  )
  return { before, after }
}
