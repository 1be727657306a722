import type { Change } from './compare-views'

const LISTED = 4

const listNames = (labels: readonly string[]): string => {
  const shown = labels.slice(0, LISTED)
  const more = labels.length - shown.length
  const parts = more > 0 ? [...shown, `${more} more`] : shown
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

type Saying = { who: string | undefined; changed: readonly Pick<Change, 'label'>[] }

/** "Maria changed Title and Lead". */
export const sayChanged = ({ changed, who }: Saying): string => {
  const what = changed.length > 0 ? listNames(changed.map(({ label }) => label)) : 'this language'
  return `${who || 'Somebody'} changed ${what}`
}
