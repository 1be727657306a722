import type { ScheduledRow, ShownSchedule } from '@/domain/schedule'

/** A scheduled step as the API and the admin show it. */
export const showScheduled = (row: ScheduledRow) =>
  ({
    id: row.id,
    collection: row.collectionSlug,
    document: row.document,
    locale: row.locale,
    title: row.title,
    step: row.step,
    shared: row.shared,
    at: row.at,
    timeZone: row.timeZone,
    state: row.state,
    by: row.by,
    byName: row.byName,
    problem: row.problem ?? null,
    doneAt: row.doneAt ?? null,
  }) satisfies ShownSchedule
