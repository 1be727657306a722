import type { PayloadRequest } from 'payload'

/** `?state=draft&state=missing` or `?state=draft,missing`; an empty value counts as not given. */
export const listParameters = (
  { url }: Pick<PayloadRequest, 'url'>,
  lists: readonly string[],
): Record<string, string | string[]> => {
  const search = new URL(url ?? '/', 'http://localhost').searchParams
  return Object.fromEntries(
    [...new Set(search.keys())].flatMap((name) => {
      const values = search.getAll(name).filter((value) => value.trim() !== '')
      if (values.length === 0) return []
      const list = values.flatMap((value) => value.split(',').map((part) => part.trim()))
      return [[name, lists.includes(name) ? list : (values.at(-1) ?? '')]]
    }),
  )
}
