import { AppError } from '@/errors'

import { isServerFunction, SERVER_FUNCTIONS, type ServerFunctionName } from './names'

type Call = { name: ServerFunctionName; args: Record<string, unknown> }

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What each call is given by the server: a browser does not send it. */
const OWN = ['cookies', 'importMap', 'locale', 'permissions', 'req', 'user']

/**
 * Reads the call of a server function: its name and its arguments, nothing else that was sent.
 *
 * @throws NOT_FOUND for a name that is none, INPUT_INVALID for arguments of another kind
 */
export const readCall = (sent: unknown): Call => {
  const { args = {}, name } = isPlainObject(sent) ? sent : {}
  if (!isServerFunction(name))
    throw new AppError(
      'NOT_FOUND',
      `There is no server function ${JSON.stringify(String(name).slice(0, 60))}: there are ${SERVER_FUNCTIONS.join(', ')}.`,
    )
  if (!isPlainObject(args))
    throw new AppError('INPUT_INVALID', `The arguments of ${name} are no object.`)
  const given = Object.entries(args).filter(([key]) => !OWN.includes(key))
  return { name, args: Object.fromEntries(given) }
}
