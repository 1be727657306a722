import { AppError } from '@/errors'

/** More than any form sends; what Payload does with data has a stack, and would end in an error 500. */
const DEEPEST = 500

const SHOWN_STEPS = 6

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)

/** Level by level, and nothing made for a value: there may be half a million. */
const isTooDeep = (data: object): boolean => {
  let level: object[] = [data]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    const next: object[] = []
    for (const branch of level)
      for (const value of Object.values(branch)) if (isBranch(value)) next.push(value)
    level = next
  }
  return false
}

/** The first steps to a place that is too deep. */
const findWay = (data: object): string[] => {
  const places: { value: object; depth: number; way: string[] }[] = [
    { value: data, depth: 0, way: [] },
  ]
  for (let place = places.pop(); place; place = places.pop()) {
    const { depth, value, way } = place
    if (depth > DEEPEST) return way
    for (const [step, inner] of Object.entries(value))
      if (isBranch(inner))
        places.push({
          value: inner,
          depth: depth + 1,
          way: way.length < SHOWN_STEPS ? [...way, step] : way,
        })
  }
  return []
}

/**
 * Asked before anything is done with what somebody sends.
 *
 * @throws INPUT_INVALID with the place in which too much is in each other
 */
export const refuseTooDeep = ({ args }: { args: { data?: object | null | undefined } }): void => {
  const { data } = args
  if (!isBranch(data) || !isTooDeep(data)) return
  throw new AppError(
    'INPUT_INVALID',
    `${findWay(data).join('.')} has more than ${DEEPEST} levels in each other: use fewer.`,
  )
}
