import { statSync } from 'node:fs'

import type { Payload } from 'payload'

import { LOCALE_CODES } from '@/locales'

import { savePage } from './lib/save-page'

const PAGES = 1000
const STEP = 100

type Row = {
  pages: number
  seconds: number
  savesPerSecond: number
  megabytes: number
  rssMegabytes: number
}

const sizeOf = (file: string): number =>
  ['', '-wal'].reduce(
    (sum, suffix) => sum + (statSync(file + suffix, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

/**
 * 1,000 pages × 24 languages through the same operations as the admin's, every save a version.
 * Prints a row for each hundred: linear growth shows as rows of equal seconds.
 */
export const benchLoad = async (
  payload: Payload,
  databaseFile: string | undefined,
): Promise<void> => {
  const rows: Row[] = []
  for (let done = 0; done < PAGES; done += STEP) {
    const start = performance.now()
    for (let number = done; number < done + STEP; number += 1) await savePage(payload, number)
    const seconds = (performance.now() - start) / 1000
    const row = {
      pages: done + STEP,
      seconds: Math.round(seconds * 10) / 10,
      savesPerSecond: Math.round((STEP * LOCALE_CODES.length) / seconds),
      megabytes: databaseFile ? Math.round(sizeOf(databaseFile) / 1e6) : 0,
      rssMegabytes: Math.round(process.memoryUsage().rss / 1e6),
    }
    rows.push(row)
    process.stderr.write(`${JSON.stringify(row)}\n`)
  }
  process.stdout.write(`${JSON.stringify({ bench: 'load', rows }, null, 2)}\n`)
}
