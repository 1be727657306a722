import { describeNotice } from './describe-notice'
import { NOTICE_KINDS, type NoticeKind } from './kinds'
import type { Notice } from './notice'

export type DigestItem = Notice & {
  /** Where to go for it, from the root of the server. */
  link: string
}

type Digest = {
  name: string
  items: readonly DigestItem[]
  /** The address that people use, without a slash at its end. */
  serverUrl: string
}

/** More than that nobody reads in a mail; the rest stands in the admin. */
const MOST_SHOWN = 100

const COUNTED: Record<NoticeKind, [one: string, many: string]> = {
  requested: ['translation requested', 'translations requested'],
  'due-soon': ['due soon or overdue', 'due soon or overdue'],
  returned: ['returned', 'returned'],
  approved: ['approved', 'approved'],
  declined: ['declined', 'declined'],
  comment: ['comment', 'comments'],
  refused: ['not published', 'not published'],
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  )

/** "2 translations requested, 1 returned". Nothing that people wrote stands in it. */
const countKinds = (items: readonly DigestItem[]): string =>
  NOTICE_KINDS.flatMap((kind) => {
    const number = items.filter((item) => item.kind === kind).length
    return number > 0 ? [`${number} ${COUNTED[kind][number === 1 ? 0 : 1]}`] : []
  }).join(', ')

const titleOf = ({ collectionSlug, document, title }: DigestItem): string =>
  inOneLine(title) || [collectionSlug, document].filter(Boolean).join(' ') || 'A release'

const toText = (item: DigestItem, serverUrl: string): string =>
  [
    `${titleOf(item)}: ${inOneLine(describeNotice(item))}.`,
    ...(item.note?.trim() ? [`  “${inOneLine(item.note)}”`] : []),
    `  ${serverUrl}${item.link}`,
  ].join('\n')

const toHtml = (item: DigestItem, serverUrl: string): string => {
  const note = item.note?.trim() ? `<br><em>“${escapeHtml(inOneLine(item.note))}”</em>` : ''
  const link = escapeHtml(`${serverUrl}${item.link}`)
  return `<li><a href="${link}">${escapeHtml(titleOf(item))}</a>: ${escapeHtml(inOneLine(describeNotice(item)))}.${note}</li>`
}

/** One mail with everything that somebody should know. */
export const composeDigest = ({ items, name, serverUrl }: Digest) => {
  const shown = items.slice(0, MOST_SHOWN)
  const rest = items.length - shown.length
  const more = rest > 0 ? [`And ${rest} more, in the admin.`] : []
  const greeting = `Dear ${inOneLine(name) || 'colleague'},`
  const settings = `${serverUrl}/admin/account`
  return {
    subject: `Cohesion Desk: ${countKinds(items)}`,
    text: [
      greeting,
      ...shown.map((item) => toText(item, serverUrl)),
      ...more,
      `How often you get such a mail, and about what, you choose at ${settings}`,
    ].join('\n\n'),
    html: [
      `<p>${escapeHtml(greeting)}</p>`,
      `<ul>${shown.map((item) => toHtml(item, serverUrl)).join('')}</ul>`,
      ...more.map((line) => `<p>${line}</p>`),
      `<p>How often you get such a mail, and about what, you choose in <a href="${escapeHtml(settings)}">your account</a>.</p>`,
    ].join('\n'),
  }
}
