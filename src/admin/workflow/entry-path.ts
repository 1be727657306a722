import type { ApiPath } from '../api/use-api'

export type EntryPlace = { collection: string; document: string }

/** Where the API has an entry's languages, or with `rest` one of them, as in `mt/texts`. */
export const entryPath = ({ collection, document }: EntryPlace, ...rest: string[]): ApiPath =>
  `/workflow/entries/${[collection, document, ...rest].map(encodeURIComponent).join('/')}`
