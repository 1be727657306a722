import { monitorEventLoopDelay } from 'node:perf_hooks'

import type { Payload } from 'payload'

import { loadDemo } from '@/demo'

import { multiplyRows } from './lib/multiply-rows'
import { logIn, serve } from './lib/over-http'

const COPIES = 100
const ROUNDS = 3

type Question = { name: string; ask: () => Promise<Response> }
type Figure = { question: string; status: number; cpuMs: number; stallMs: number }

const SLUGS = [
  ...['pages', 'stories', 'declarations', 'statistics', 'documents', 'videos', 'podcast-series'],
  ...['podcast-episodes', 'toolkit-items', 'partners'],
] as const

/** The dearest questions that are allowed, of each collection, by rule. */
const addressesOf = (slug: string): string[] => [
  `${slug}?limit=10`,
  `${slug}?limit=100&depth=0`,
  `${slug}?limit=100&depth=2`,
  `${slug}?limit=10&depth=2&locale=all`,
  `${slug}?limit=10&depth=0&page=30`,
  `${slug}?limit=10&depth=0&sort=createdAt,-id,updatedAt`,
  `${slug}?limit=10&depth=0&sort=-title`,
  `${slug}?limit=10&depth=0&where[title][like]=a%20e%20i%20o%20u`,
  `${slug}?limit=10&depth=0&where[title][contains]=zzz`,
  `${slug}?limit=10&depth=0&where[id][not_equals]=x`,
  `${slug}/count?where[title][contains]=zzz`,
]

const staffAddressesOf = (slug: string): string[] => [
  `${slug}?limit=10&depth=1&draft=true`,
  `${slug}?limit=10&depth=0&draft=true&sort=-title`,
  `${slug}/versions?limit=10&depth=0`,
  `${slug}?limit=100&depth=0&draft=true&where[title][like]=a`,
]

const graphql = (url: string, query: string) =>
  fetch(`${url}/api/graphql`, {
    body: JSON.stringify({ query }),
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })

const QUERIES = [
  '{ Pages(limit: 29) { docs { id title parent { title } sections { __typename } } } }',
  '{ Documents(limit: 36) { docs { title languageVersions { locale url title } } } }',
  '{ Statistics(limit: 100) { docs { label number } } }',
  '{ partners(limit: 100) { docs { name logo { url } } } }',
  `{ ${Array.from({ length: 20 }, (_, index) => `a${index}: countPages(where: {title: {like: "a"}}) { totalDocs }`).join(' ')} }`,
] as const

const measure = async ({ ask, name }: Question): Promise<Figure> => {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let cpuMs = 0
  let status = 0
  delay.enable()
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage()
    const response = await ask()
    await response.text()
    const { system, user } = process.cpuUsage(before)
    cpuMs = Math.max(cpuMs, (user + system) / 1000)
    ;({ status } = response)
  }
  delay.disable()
  return { question: name, status, cpuMs: Math.round(cpuMs), stallMs: Math.round(delay.max / 1e6) }
}

/** What holds the process longest on the demo a hundred times over, on SQLite, and for how long. */
export const askDearQuestions = async (payload: Payload): Promise<void> => {
  const { close, url } = await serve(payload)
  try {
    const headers = await logIn(payload, 'editor')
    const over = (name: string, init: RequestInit = {}): Question => ({
      name: init.headers ? `staff: ${name}` : name,
      ask: () => fetch(`${url}/api/${name}`, init),
    })
    const questions = [
      ...SLUGS.flatMap((slug) => addressesOf(slug).map((address) => over(address))),
      ...SLUGS.flatMap((slug) => staffAddressesOf(slug).map((name) => over(name, { headers }))),
      ...QUERIES.map((query) => ({ name: query, ask: () => graphql(url, query) })),
    ]
    const figures: Figure[] = []
    for (const question of questions) figures.push(await measure(question))
    figures.sort((a, b) => b.stallMs - a.stallMs)
    for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`)
  } finally {
    close()
  }
}

/** Loads the demo, multiplies it, and asks. */
export const benchStalls = async (payload: Payload): Promise<void> => {
  await loadDemo({ payload, password: 'correct horse battery' })
  await multiplyRows(payload, COPIES)
  await askDearQuestions(payload)
}
