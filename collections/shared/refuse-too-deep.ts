import { AppError } from '@/errors'

/** More than any form sends; what Payload does with data has a stack, and would end in an error 500. */
const DEEPEST = 500

const SHOWN_STEPS = 6

type Place = { value: unknown; depth: number; way: string[] }

const below = ({ depth, value, way }: Place): Place[] =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
    ? Object.entries(value).map(([step, inner]) => ({
        value: inner,
        depth: depth + 1,
        way: way.length < SHOWN_STEPS ? [...way, step] : way,
      }))
    : []

/**
 * Asked before anything is done with what somebody sends.
 *
 * @throws INPUT_INVALID with the place in which too much is in each other
 */
export const refuseTooDeep = ({ args }: { args: { data?: object | null | undefined } }): void => {
  const places: Place[] = [{ value: args.data, depth: 0, way: [] }]
  for (let place = places.pop(); place; place = places.pop()) {
    if (place.depth > DEEPEST)
      throw new AppError(
        'INPUT_INVALID',
        `${place.way.join('.')} has more than ${DEEPEST} levels in each other: use fewer.`,
      )
    for (const inner of below(place)) places.push(inner)
  }
}
