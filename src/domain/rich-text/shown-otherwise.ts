type Context = Record<string, unknown>

const SHOWN = 'cohesion-desk.text-shown-otherwise'

/** Remembers for this request that a text is given out otherwise than it is stored. */
export const rememberShown = (context: Context, path: string, changes: readonly string[]): void => {
  context[SHOWN] = { ...(context[SHOWN] as Context | undefined), [path]: changes }
}

/** What of a text was given out otherwise in this request, one sentence each. */
export const shownOtherwise = (context: Context | undefined, path: string): readonly string[] => {
  const shown = (context?.[SHOWN] ?? {}) as Record<string, readonly string[]>
  return Object.hasOwn(shown, path) ? (shown[path] ?? []) : []
}
