import type { PayloadRequest } from 'payload'

type Asked = Pick<PayloadRequest, 'headers'>

type Shown = WeakMap<object, Map<string, readonly string[]>>

/** One for the program and for the admin's pages, which Next bundles with a copy of this module. */
const globals = globalThis as typeof globalThis & { cohesionDeskShownOtherwise?: Shown }

/** By the headers of a request: of the rest of it Payload makes copies while it reads. */
const shown: Shown = (globals.cohesionDeskShownOtherwise ??= new WeakMap())

/** Remembers for this request that a text is given out otherwise than it is stored. */
export const rememberShown = (
  { headers }: Asked,
  path: string,
  changes: readonly string[],
): void => {
  const ofRequest = shown.get(headers) ?? new Map<string, readonly string[]>()
  shown.set(headers, ofRequest.set(path, changes))
}

/** What of a text was given out otherwise in this request, one sentence each. */
export const shownOtherwise = ({ headers }: Asked, path: string): readonly string[] =>
  shown.get(headers)?.get(path) ?? []
