import { setTimeout as pause } from 'node:timers/promises'

import { readNode } from './children'

export const CONNECTIONS = 20

export type Round = {
  requestsPerSecond: number
  /** Latency in milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Requests without an answer within 10 s. */
  timeouts: number
  /** Other failed requests, and answers other than the expected one. */
  errors: number
}

export type Target = { url: string; query?: string; expectBody: string }

const JSON_TYPE = { 'content-type': 'application/json' }

const requestOf = ({ query }: Pick<Target, 'query'>) =>
  query === undefined
    ? { method: 'GET' as const }
    : { method: 'POST' as const, headers: JSON_TYPE, body: JSON.stringify({ query }) }

/** Asks until the server is up, and takes its answer for what each later one must be. */
export const getTarget = async (url: string, query?: string): Promise<Target> => {
  let answer = 'none'
  for (let tries = 0; tries < 300; tries += 1) {
    await pause(200)
    const response = await fetch(url, requestOf({ query })).catch(() => undefined)
    if (!response) continue
    answer = await response.text()
    if (response.ok) return { url, query, expectBody: answer }
  }
  throw new Error(`${url} gave no good answer within a minute; the last was: ${answer}`)
}

export const measure = async (target: Target, seconds: number): Promise<Round> => {
  const { expectBody, url } = target
  const options = { url, expectBody, connections: CONNECTIONS, duration: seconds }
  const given = JSON.stringify({ ...options, ...requestOf(target) })
  return JSON.parse(await readNode(['bench/lib/hammer.mjs', given])) as Round
}

const median = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const tenth = (number: number): number => Math.round(number * 10) / 10

/** The median of the rounds, all time-outs and errors, and each round's requests per second. */
export const summarize = (rounds: Round[]) => {
  const of = (key: keyof Round) => tenth(median(rounds.map((round) => round[key])))
  const sum = (key: keyof Round) => rounds.reduce((total, round) => total + round[key], 0)
  return {
    requestsPerSecond: of('requestsPerSecond'),
    latencyMs: { p50: of('p50'), p95: of('p95'), p99: of('p99') },
    timeouts: sum('timeouts'),
    errors: sum('errors'),
    rounds: rounds.map(({ requestsPerSecond }) => tenth(requestsPerSecond)),
  }
}
