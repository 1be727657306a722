import type { Finding } from '@/domain/readiness'
import { findRefusal, type Person, type Settings, type StateRow } from '@/domain/workflow'
import { getLocale } from '@/locales'

import type { ReleaseItem } from './release'

export const READINESS = ['empty', 'blocked', 'ready', 'done'] as const

export type ItemReadiness = {
  item: ReleaseItem
  title: string
  status: (typeof READINESS)[number]
  /** What stands in the way, all of it at once. */
  reasons: string[]
  /** What should be known and does not stand in the way. */
  warnings: string[]
  /** What will go live, in words. */
  says: string
}

export type RowInRelease = Omit<StateRow, 'texts' | 'basis' | 'before' | 'words'>

type Question = {
  item: ReleaseItem
  row: RowInRelease | undefined
  /** What the document itself has against it: empty required texts, dead links. */
  findings: readonly Pick<Finding, 'message' | 'severity'>[]
  person: Person
  settings: Settings
}

const messagesOf = ({ findings }: Question, severity: Finding['severity']): string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ message }) => message)

const reasonsOf = (question: Question): string[] => {
  const { person, row, settings } = question
  if (!row) return ['There is no such entry: take it out of the release.']
  if (row.trashed) return ['It is in the trash: restore it or take it out of the release.']
  const refusal = findRefusal({ person, row, settings, step: 'publish' })
  return [...(refusal ? [refusal.message] : []), ...messagesOf(question, 'fault')]
}

const statusOf = (
  row: RowInRelease | undefined,
  reasons: readonly string[],
): ItemReadiness['status'] => {
  if (row && !row.trashed && row.state === 'published' && row.live) return 'done'
  if (row && !row.trashed && !row.hasText) return 'empty'
  return reasons.length > 0 ? 'blocked' : 'ready'
}

const sayWhat = (language: string, row: RowInRelease | undefined, isDone: boolean): string => {
  if (isDone) return `${language} is live already; nothing changes.`
  return row?.live
    ? `The newest ${language} takes the place of what readers see.`
    : `${language} goes live; readers do not see it yet.`
}

/** Whether one language of a document can go live now, and why not. */
export const checkItem = (question: Question): ItemReadiness => {
  const { item, row } = question
  const reasons = reasonsOf(question)
  const status = statusOf(row, reasons)
  const language = getLocale(item.locale).englishName
  return {
    item,
    title: row?.title || item.document,
    status,
    reasons:
      status === 'empty'
        ? [`It has no ${language} text yet.`]
        : status === 'blocked'
          ? reasons
          : [],
    warnings: status === 'ready' ? messagesOf(question, 'warning') : [],
    says: sayWhat(language, row, status === 'done'),
  }
}

/** One sentence for each item that cannot go live. */
export const listProblems = (items: readonly ItemReadiness[]): string[] =>
  items
    .filter(({ status }) => status === 'empty' || status === 'blocked')
    .map(({ item, reasons, title }) => `“${title}” (${item.locale}): ${reasons.join(' ')}`)
