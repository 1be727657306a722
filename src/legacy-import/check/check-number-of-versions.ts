import type { DocumentEntry } from '../types'
import type { Defect } from './defect'

/** Whether a document's list is there, and as long as its label says. */
export const checkNumberOfVersions = (document: DocumentEntry, name: string): Defect[] => {
  const { label, line, statedCount, versions } = document
  const found = versions.length
  const at = label?.line ?? line
  if (statedCount !== null && statedCount !== found) {
    const message = `${name} states ${statedCount} languages, but lists ${found}`
    return [{ line: at, code: 'count-mismatch', message }]
  }
  if (found === 0) {
    return [{ line, code: 'list-missing', message: `${name} has no list of languages and no size` }]
  }
  if (statedCount !== null) return []
  return [
    {
      line: at,
      code: 'count-missing',
      message: `${name} lists ${found} languages, but states no number`,
    },
  ]
}
