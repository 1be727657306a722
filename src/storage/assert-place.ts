import { AppError } from '@/errors'

import type { Place } from './file-store'

const FOLDER = /^[a-z][a-z0-9-]*$/
const FORBIDDEN = /[/\\\u0000-\u001f\u007f]/

/** Whether a name is one of a file in a folder, and leads nowhere else. */
export const isPlace = ({ folder, name }: Place): boolean =>
  FOLDER.test(folder) &&
  name !== '' &&
  !name.startsWith('.') &&
  !FORBIDDEN.test(name) &&
  Buffer.byteLength(name) <= 255

/** @throws INPUT_INVALID for a name that leads out of its folder */
export const assertPlace = (place: Place): void => {
  if (isPlace(place)) return
  throw new AppError(
    'INPUT_INVALID',
    `"${place.name.slice(0, 80)}" is no file name: it may hold no slash and begin with no dot.`,
  )
}
