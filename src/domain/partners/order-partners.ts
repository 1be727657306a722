import type { Locale } from '@/locales'

import { PARTNER_KINDS, type PartnerKind } from './kinds'

type Listed = { id: string; kind: PartnerKind; name: string }

/** By kind, then by name as the reader's language sorts names. */
export const orderPartners = <T extends Listed>(partners: readonly T[], locale: Locale): T[] => {
  const { compare } = new Intl.Collator(locale, { numeric: true, usage: 'sort' })
  const rank = new Map(PARTNER_KINDS.map((kind, index) => [kind, index]))
  const rankOf = ({ kind }: T) => rank.get(kind) ?? PARTNER_KINDS.length
  return [...partners].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      compare(one.name, other.name) ||
      one.id.localeCompare(other.id, 'en'),
  )
}
