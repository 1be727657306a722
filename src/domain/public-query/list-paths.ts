import { AppError } from '@/errors'

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

const refuse = (message: string): AppError => new AppError('INPUT_INVALID', message)

/** How a relationship that may lead to several collections names its entry. */
const isReference = (value: Record<string, unknown>): boolean =>
  Object.keys(value).every((key) => key === 'relationTo' || key === 'value') &&
  !Object.values(value).some(isPlainObject)

/** Payload takes a filter within a value for one about the entries that a field leads to. */
const assertNoFilterWithin = (path: string, conditions: Record<string, unknown>): void => {
  const values = Object.values(conditions).flat()
  if (values.some((value) => isPlainObject(value) && !isReference(value)))
    throw new AppError(
      'FORBIDDEN',
      `"${path}" asks about another entry: ask for that entry itself.`,
    )
}

/**
 * Every path that a filter compares.
 *
 * @throws INPUT_INVALID for a filter of another shape, FORBIDDEN for one within a value
 */
export const listFilterPaths = (where: unknown): string[] => {
  if (!isPlainObject(where))
    throw refuse('A filter is written as where[field][operator]=value, as in where[key][equals]=x.')
  return Object.entries(where).flatMap(([path, conditions]) => {
    if (['and', 'or'].includes(path.toLowerCase()) && Array.isArray(conditions))
      return conditions.flatMap(listFilterPaths)
    if (!isPlainObject(conditions))
      throw refuse(
        `The filter by "${path.slice(0, 80)}" names no operator: write equals, like, in.`,
      )
    assertNoFilterWithin(path, conditions)
    return [path]
  })
}

/**
 * Every path that an order compares.
 *
 * @throws INPUT_INVALID for what is no list of fields
 */
export const listSortPaths = (sort: unknown): string[] => {
  const given: unknown[] = Array.isArray(sort) ? sort : [sort]
  return given
    .flatMap((path) => {
      if (typeof path === 'string') return path.split(',')
      throw refuse('An order is written as sort=field or sort=-field, several with commas between.')
    })
    .map((path) => path.trim().replace(/^-/, ''))
}
