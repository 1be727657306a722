import type { GraphQLResolveInfo } from 'graphql'
import type { PayloadRequest } from 'payload'

import { getDataLoader, isolateObjectProperty } from '@/payload-internals'

import type { Budget } from './budget'

/** What Payload's resolvers are given, and change. */
export type RootContext = { headers: Record<string, string>; req: PayloadRequest; select?: unknown }

/** One for each request. */
export type QuestionContext = {
  headers: Record<string, string>
  req: PayloadRequest
  budget: Budget
  /** Points that were paid for before the execution. */
  paid: number
  roots: Map<number | string, RootContext>
  /** Entries that have been paid for. */
  seen: Set<string>
}

type Loader = PayloadRequest['payloadDataLoader']

const LANGUAGE: (keyof PayloadRequest)[] = ['fallbackLocale', 'locale', 'transactionID']

/**
 * Payload's loader sets the language of its request at each load, while earlier loads still run: a
 * text of one language would be read with the permission for another. Here each language has a
 * loader, with a request of its own.
 */
const loaderByLanguage = (req: PayloadRequest): Loader => {
  const loaders = new Map<string, Loader>()
  const loaderFor = (key: string): Loader => {
    const [transaction, , , , , locale, fallback] = JSON.parse(key) as unknown[]
    const language = JSON.stringify([transaction, locale, fallback])
    const loader = loaders.get(language) ?? getDataLoader(isolateObjectProperty(req, LANGUAGE))
    loaders.set(language, loader)
    return loader
  }
  const door = getDataLoader(req)
  door.load = (key) => loaderFor(String(key)).load(key)
  return door
}

/** A request like the one that came, whose language, query and marks are its own. */
const requestLike = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, [...LANGUAGE, 'context', 'payloadDataLoader', 'query'])
  own.context = { ...req.context }
  own.query = { ...req.query }
  own.payloadDataLoader = loaderByLanguage(own)
  return own
}

/** The context of the root field that a field stands below. */
export const rootContextOf = (
  context: QuestionContext,
  { path }: Pick<GraphQLResolveInfo, 'path'>,
): RootContext => {
  let root = path
  while (root.prev) root = root.prev
  const known = context.roots.get(root.key)
  if (known) return known
  const own = { headers: context.headers, req: requestLike(context.req) }
  context.roots.set(root.key, own)
  return own
}
