import { deepStrictEqual, doesNotMatch, strictEqual } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'

import { findFreePort, killChildren, runNode, startServer } from './lib/children'
import { fillPages } from './lib/fill-pages'
import { CONNECTIONS, getTarget, measure, type Round, summarize, type Target } from './lib/measure'
import { buildStock, removeStockBuild, startStock, stockIn } from './lib/stock'

const ASKED = 20
const ROUNDS = 3
const SECONDS = 10
const WARM_UP_SECONDS = 5

const QUERY = `{
  Pages(limit: ${ASKED}, locale: lv) {
    docs {
      title slug lead
      sections { ... on QuoteSection { heading } ... on PrinciplesSection { heading } }
    }
  }
}`

type Side = 'ours' | 'stock' | 'healthz'
type Targets = Record<Side, Target>

const say = (line: string): boolean => process.stderr.write(`${line}\n`)

/** This same program, as bench.ts starts it for `serve` and `fill-stock`. */
const BENCH = process.argv[1] ?? ''

const docsOf = ({ expectBody }: Target): unknown[] => {
  const { data } = JSON.parse(expectBody) as { data?: { Pages?: { docs: unknown[] } } }
  return data?.Pages?.docs ?? []
}

/** @throws AssertionError when the two do not do the same work, or answer with missing texts */
const assertSameAnswer = ({ ours, stock }: Targets): void => {
  deepStrictEqual(docsOf(ours), docsOf(stock), 'ours and stock answer the query differently')
  strictEqual(docsOf(ours).length, ASKED, 'the answer has not the pages asked for')
  doesNotMatch(ours.expectBody, /null/, 'the answer has not all texts that were published')
}

const startBoth = async (payload: Payload, folder: string): Promise<Targets> => {
  const stock = stockIn(folder)
  say('building the unmodified app')
  await buildStock(stock)
  say('saving the pages in 24 languages on either side')
  await fillPages(payload)
  await runNode([BENCH, 'fill-stock'], { ...stock, NODE_ENV: 'test' })
  const [oursPort, stockPort] = [await findFreePort(), await findFreePort()]
  // With the log that production writes.
  const env = { ...process.env, LOG_LEVEL: 'info' }
  startServer([BENCH, 'serve', `${oursPort}`], env, path.join(folder, 'ours.log'))
  startStock(stock, stockPort, path.join(folder, 'stock.log'))
  const [ours, theirs] = [`http://127.0.0.1:${oursPort}`, `http://127.0.0.1:${stockPort}`]
  return {
    ours: await getTarget(`${ours}/api/graphql`, QUERY),
    stock: await getTarget(`${theirs}/api/graphql`, QUERY),
    healthz: await getTarget(`${ours}/healthz`),
  }
}

const runRounds = async (targets: Targets): Promise<Record<Side, Round[]>> => {
  const sides = Object.keys(targets) as Side[]
  for (const side of sides) await measure(targets[side], WARM_UP_SECONDS)
  const rounds: Record<Side, Round[]> = { ours: [], stock: [], healthz: [] }
  for (let number = 1; number <= ROUNDS; number += 1)
    for (const side of sides) {
      const round = await measure(targets[side], SECONDS)
      rounds[side].push(round)
      say(`round ${number}, ${side}: ${round.requestsPerSecond.toFixed(1)} requests per second`)
    }
  return rounds
}

const report = (rounds: Record<Side, Round[]>): void => {
  const [ours, stock] = [summarize(rounds.ours), summarize(rounds.stock)]
  const ratio = Math.round((ours.requestsPerSecond / stock.requestsPerSecond) * 100) / 100
  const setting = { node: process.version, connections: CONNECTIONS, secondsPerRound: SECONDS }
  const figures = { ours, stock, ratio, healthz: summarize(rounds.healthz) }
  process.stdout.write(`${JSON.stringify({ bench: 'read', ...setting, ...figures }, null, 2)}\n`)
  const failures = ours.errors + ours.timeouts + stock.errors + stock.timeouts
  if (failures > 0) throw new Error('Some requests failed: the figures are void')
}

/**
 * GraphQL, list of 20 published pages in one language: this application as `npm start` serves it,
 * beside the same query on an unmodified Payload app, in turns. Stock's pages have only the fields
 * that the query needs and two kinds of section, ours all of the content model.
 */
export const benchRead = async (payload: Payload): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cohesion-bench-read-'))
  // Also when a signal ends the run; the children have ended by then.
  process.once('exit', () => {
    removeStockBuild()
    rmSync(folder, { force: true, recursive: true })
  })
  try {
    const targets = await startBoth(payload, folder)
    assertSameAnswer(targets)
    report(await runRounds(targets))
  } finally {
    killChildren()
  }
}
