import type { SanitizedPermissions } from 'payload'

const REFUSALS = ['change', 'delete'] as const

export type Refusal = (typeof REFUSALS)[number]

/**
 * What someone may not do with the entries of a view, by the parts of its address behind `/admin`:
 * `['collections', 'pages', …]` or `['globals', 'site']`. Other views refuse nothing.
 */
export const findRefusals = (
  [kind, slug = '']: readonly string[] = [],
  permissions: SanitizedPermissions | null | undefined,
): Refusal[] => {
  if (kind === 'collections') {
    const allowed = permissions?.collections?.[slug]
    return REFUSALS.filter((refusal) => !allowed?.[refusal === 'change' ? 'update' : 'delete'])
  }
  return kind === 'globals' && !permissions?.globals?.[slug]?.update ? ['change'] : []
}
