import { quote } from '../text/quote'
import type { VersionEntry } from '../types'
import type { Defect } from './defect'

/** Sizes in whole megabytes are often the same. */
const EXACT = 512

const group = (
  versions: readonly VersionEntry[],
  keyOf: (version: VersionEntry) => string | undefined,
): [VersionEntry, ...VersionEntry[]][] => {
  const groups = new Map<string, [VersionEntry, ...VersionEntry[]]>()
  for (const version of versions) {
    const key = keyOf(version)
    const found = key === undefined ? undefined : groups.get(key)
    if (found) found.push(version)
    else if (key !== undefined) groups.set(key, [version])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

const describe = (versions: readonly VersionEntry[]): Set<string> =>
  new Set(versions.map(({ size, title }) => `${size?.bytes}|${title?.text}`))

/** One language listed for several files, the same entry twice, one size under two languages. */
export const findSharedLabels = (versions: readonly VersionEntry[], name: string): Defect[] => {
  const byLabel = group(versions, ({ label }) => label.locale ?? (label.text || undefined))
  const bySize = group(versions, ({ size }) =>
    size && size.tolerance <= EXACT ? size.bytes.toString() : undefined,
  )
  const labels = byLabel.map((shared): Defect => {
    const [{ line, label }] = shared
    const lines = shared.map((version) => version.line).join(', ')
    if (describe(shared).size === 1) {
      const message = `${quote(label.text)} is listed ${shared.length} times for ${name} (lines ${lines})`
      return { line: shared[1]?.line ?? line, code: 'duplicate-entry', message }
    }
    const message = `${quote(label.text)} is used for ${shared.length} different files of ${name} (lines ${lines})`
    return { line, code: 'duplicate-label', message }
  })
  const sizes = bySize.flatMap((shared): Defect[] => {
    const names = [...new Set(shared.map(({ label }) => quote(label.text)))]
    if (names.length < 2) return []
    const message = `${names.join(' and ')} of ${name} have the same size: they may be one file`
    return [{ line: shared[1]?.line ?? shared[0].line, code: 'same-size', message }]
  })
  return [...labels, ...sizes]
}
