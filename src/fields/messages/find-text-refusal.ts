import type { CollectionSlug, PayloadRequest, RichTextField } from 'payload'

import { type EntryLink, findTextFault, listEntryLinks } from '@/domain/rich-text'

import { findUnknown } from './find-unknown'
import { quoteValue } from './quote-value'
import { nameOf, sayRefusal } from './say-refusal'

type Question = {
  field: RichTextField
  value: unknown
  /** What is stored; entries that it links to already are not asked for again. */
  previousValue: unknown
  req: PayloadRequest
}

const toReference = ({ collection, id }: EntryLink) => ({ relationTo: collection, value: id })

const linksOf = (value: unknown): EntryLink[] => (findTextFault(value) ? [] : listEntryLinks(value))

const isSame = (value: unknown, stored: unknown): boolean => {
  try {
    return JSON.stringify(value) === JSON.stringify(stored)
  } catch {
    // In a circle, or too deep to be written down.
    return false
  }
}

/** Why running text may not be saved: what the editor does not offer, a link to no entry. */
export const findTextRefusal = async (question: Question): Promise<string | undefined> => {
  const { field, previousValue, req, value } = question
  if (findTextFault(value))
    // What is stored already stays with the rows of a list that somebody saves.
    return isSame(value, previousValue) ? undefined : sayRefusal({ field, req, value })
  const links = listEntryLinks(value)
  if (links.length === 0) return undefined
  const unknown = await findUnknown(
    {
      relationTo: links.map(({ collection }) => collection as CollectionSlug),
      value: links.map(toReference),
      previousValue: linksOf(previousValue).map(toReference),
    },
    req,
  )
  if (unknown === undefined) return undefined
  const path = links.find(({ id }) => id === unknown)?.path ?? 'root'
  return `${nameOf({ field, req })} cannot be stored, ${path} names ${quoteValue(unknown)}, which is not there: link to an entry or to an address.`
}
