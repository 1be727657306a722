/**
 * The server functions of Payload's admin that may be called. Those for folders and for Payload's
 * own schedules are not among them: neither is switched on.
 */
export const SERVER_FUNCTIONS = [
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'slugify',
  'table-state',
] as const

export type ServerFunctionName = (typeof SERVER_FUNCTIONS)[number]

const NAMES: ReadonlySet<unknown> = new Set(SERVER_FUNCTIONS)

/** Whether a name that a browser sent is one of ours, and nothing that every object has. */
export const isServerFunction = (name: unknown): name is ServerFunctionName => NAMES.has(name)
