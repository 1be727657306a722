import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

const run = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * A disk of its own over a folder, so small that it gets full.
 *
 * @returns how to take it away, or undefined where this user may not mount
 */
const mount = (folder: string, size: string): (() => void) | undefined => {
  mkdirSync(folder, { recursive: true })
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) return undefined
  return () => {
    if (!run('umount', folder)) run('umount', '-l', folder)
  }
}

/** Said where a report shows it. */
export const skipLoudly = (what: string, why: string): void => {
  process.stderr.write(`SKIPPED: ${what}: ${why}\n`)
}

/** As `mount`, where `canMount` has said that it can be done. */
export const smallDisk = (folder: string, size: string): (() => void) => {
  const free = mount(folder, size)
  if (!free) throw new Error(`No disk of ${size} could be mounted over ${folder}.`)
  return free
}

/** Whether this user may mount a disk; says so where a report shows it. */
export const canMount = (folder: string): boolean => {
  const free = mount(folder, '1m')
  free?.()
  if (!free) skipLoudly('a disk that is really full', 'this user may not mount one')
  return free !== undefined
}
