import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { findPerson, permissions, workflowSettings } from '@/access'
import {
  findQueue,
  findWork,
  LIST_NAMES,
  type ListName,
  LISTS,
  listsOf,
  type ShownList,
  type ShownQueueList,
  type ShownTextList,
  type ShownWork,
  type ShownWorkItem,
  type WorkItem,
} from '@/domain/my-work'
import { findNames } from '@/domain/people'
import { type Person, STATE_LABELS } from '@/domain/workflow'
import { AppError } from '@/errors'
import { getLocale } from '@/locales'

import { parseInput } from '@/http'
import { showRow } from './show-row'

const wholeNumber = (most: number, fallback: number) => {
  const message = `write a whole number from 1 to ${most}`
  return z.coerce
    .number({ message })
    .int({ message })
    .min(1, { message })
    .max(most, { message })
    .default(fallback)
}

const query = z.object({
  list: z.enum(LIST_NAMES, { message: `use one of ${LIST_NAMES.join(', ')}` }).optional(),
  page: wholeNumber(100_000, 1),
  limit: wholeNumber(50, 10),
})

type Asked = { person: Person; req: PayloadRequest } & Pick<
  z.output<typeof query>,
  'limit' | 'page'
>

const linksOf = ({ collectionSlug, document, isSource, locale }: WorkItem) => {
  const edit = `/admin/collections/${collectionSlug}/${encodeURIComponent(document)}?locale=${locale}`
  const translate = `/admin/translate/${collectionSlug}/${encodeURIComponent(document)}/${locale}`
  return { edit, translate: isSource ? null : translate }
}

const showItems = async (items: WorkItem[], { person, req }: Asked) => {
  const settings = workflowSettings()
  const ids = items.flatMap(({ claimedBy, requestedBy, submittedBy }) =>
    [claimedBy, requestedBy, submittedBy].filter((id): id is string => Boolean(id)),
  )
  const names = new Map((await findNames([...new Set(ids)], req)).map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null): string | null => (id ? (names.get(id) ?? null) : null)
  return items.map(
    (item) =>
      ({
        ...showRow(
          { ...item, texts: {}, basis: {}, before: {}, words: {}, shape: null },
          person,
          settings,
        ),
        sign: STATE_LABELS[item.state].sign,
        language: getLocale(item.locale).englishName,
        claimedByName: nameOf(item.claimedBy),
        requestedByName: nameOf(item.requestedBy),
        submittedByName: nameOf(item.submittedBy),
        links: linksOf(item),
        changes: item.changes ?? null,
        declined: item.declined
          ? { at: item.declined.at, byName: item.declined.byName, note: item.declined.note }
          : null,
      }) satisfies ShownWorkItem,
  )
}

/** Both have a desk of their own. */
const linkOf = (name: 'partners' | 'signatories', id: string): string =>
  name === 'partners'
    ? `/admin/partners-queue?application=${encodeURIComponent(id)}`
    : '/admin/signatories-desk'

const showList = async (name: ListName, asked: Asked) => {
  const { limit, page, person, req } = asked
  const head = { name, ...LISTS[name], page }
  if (name === 'partners' || name === 'signatories') {
    const { items, total } = await findQueue(name, { limit, page, req })
    // Names of signatories are personal data: for whoever may open them.
    const canOpen =
      name === 'partners'
        ? permissions.canModeratePartners(req.user)
        : permissions.canModerate(req.user)
    const shown = name === 'signatories' && !canOpen ? [] : items
    return {
      ...head,
      kind: 'queue',
      total,
      totalPages: Math.max(1, Math.ceil(total / limit)),
      items: shown.map((item) => ({
        ...item,
        link: canOpen ? linkOf(name, item.id) : null,
      })),
    } satisfies ShownQueueList
  }
  const { reviewerIsDistinct } = workflowSettings()
  const found = await findWork(name, {
    limit,
    now: new Date(),
    page,
    person,
    req,
    reviewerIsDistinct,
  })
  return {
    ...head,
    kind: 'texts',
    total: found.total,
    totalPages: Math.max(1, Math.ceil(found.total / limit)),
    items: await showItems(found.items, asked),
  } satisfies ShownTextList
}

const getLists = (person: Person, wanted: ListName | undefined): ListName[] => {
  const own = listsOf(person)
  if (own.length === 0)
    throw new AppError(
      'FORBIDDEN',
      'There is no work list for you: administrators, editors, translators, reviewers and moderators have one.',
    )
  if (wanted === undefined) return own
  if (own.includes(wanted)) return [wanted]
  throw new AppError('FORBIDDEN', `The list ${wanted} is not one of yours: use ${own.join(', ')}.`)
}

/**
 * `GET /api/workflow/my-work`: what the person finds to do, by role: all lists from their first
 * page, or with `?list=claimed&page=2` a page of one.
 */
export const showMyWork: Endpoint = {
  path: '/workflow/my-work',
  method: 'get',
  handler: async (req) => {
    const person = await findPerson(req)
    if (!person) throw new AppError('UNAUTHENTICATED', 'Log in first.')
    const { limit, list, page } = parseInput(query, req.query)
    const lists: ShownList[] = []
    for (const name of getLists(person, list))
      lists.push(await showList(name, { limit, page: list ? page : 1, person, req }))
    return Response.json({ lists } satisfies ShownWork, {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
}
