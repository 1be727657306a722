import { distance } from 'fastest-levenshtein'
import { getDomain } from 'tldts'

import { tellingWords } from './name-key'

export type Candidate = {
  id: string
  collection: 'partner-applications' | 'partners'
  /** The name and those in other languages. */
  names: string[]
  website?: string | null
  email?: string | null
  state: string
}

export type Duplicate = Candidate & {
  /** From 0 to 1; 1 is the same name. */
  similarity: number
  /** The name that is so similar. */
  name: string
  /** Where both have it. */
  domain: string | null
}

const LEAST_SIMILARITY = 0.75
const MOST = 10
const LONG_WORD = 6
/** A domain that more than so many have, such as that of a whole country, tells nothing. */
const MOST_IN_A_DOMAIN = 5

/** Everybody has an address there: it tells nothing about the organisation. */
const MAIL_PROVIDERS = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'gmx.net',
  'gmx.de',
  'gmx.at',
  'web.de',
  'orange.fr',
  'free.fr',
  'libero.it',
  'wp.pl',
  'onet.pl',
  'seznam.cz',
  'abv.bg',
  'mail.bg',
  'proton.me',
  'protonmail.com',
])

const domainsOf = ({ email, website }: Pick<Candidate, 'email' | 'website'>): string[] => {
  const hosts = [website, email?.split('@')[1]]
  return hosts.flatMap((host) => {
    const domain = host ? getDomain(host) : null
    return domain && !MAIL_PROVIDERS.has(domain) ? [domain] : []
  })
}

/** The own domains that few others have. */
const tellingDomains = (own: string[], candidates: readonly Candidate[]): string[] => {
  const counts = new Map(own.map((domain) => [domain, 0]))
  for (const candidate of candidates)
    for (const domain of new Set(domainsOf(candidate)))
      if (counts.has(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  return own.filter((domain) => (counts.get(domain) ?? 0) <= MOST_IN_A_DOMAIN)
}

type Key = { name: string; words: string[]; joined: string }

const MOST_KEYS = 100_000

/** The names of all partners are compared again and again. */
const keys = new Map<string, Key>()

const keyOf = (name: string): Key => {
  const known = keys.get(name)
  if (known) return known
  const words = tellingWords(name)
  const key = { name, words, joined: words.join(' ') }
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(name, key)
  return key
}

const byLetters = (one: Key, other: Key): number => {
  const longest = Math.max(one.joined.length, other.joined.length)
  const shortest = Math.min(one.joined.length, other.joined.length)
  // The lengths alone make them too different: no need to count letters.
  if (longest === 0 || shortest / longest < LEAST_SIMILARITY) return 0
  return 1 - distance(one.joined, other.joined) / longest
}

const byWords = (one: Key, other: Key): number => {
  const words = one.words.filter((word) => other.words.includes(word))
  const shared = words.length
  const fewest = Math.min(one.words.length, other.words.length)
  // One shared word is a coincidence, unless it is long and one of the two has no other.
  if (shared === 0 || (shared === 1 && (fewest > 1 || (words[0]?.length ?? 0) < LONG_WORD)))
    return 0
  const most = Math.max(one.words.length, other.words.length)
  return 0.5 * (shared / fewest) + 0.5 * (shared / most)
}

/** How much two names are the same: by their letters or by the words that they share. */
const similarityOf = (one: Key, other: Key): number =>
  Math.max(byLetters(one, other), byWords(one, other))

const compare = (
  own: { keys: Key[]; domains: string[] },
  candidate: Candidate,
): Duplicate | undefined => {
  const domain = domainsOf(candidate).find((each) => own.domains.includes(each)) ?? null
  let best = { name: candidate.names[0] ?? '', similarity: 0 }
  for (const name of candidate.names) {
    const key = keyOf(name)
    for (const mine of own.keys) {
      const similarity = similarityOf(mine, key)
      if (similarity > best.similarity) best = { name, similarity }
    }
  }
  if (domain === null && best.similarity < LEAST_SIMILARITY) return undefined
  return { ...candidate, ...best, similarity: Math.round(best.similarity * 100) / 100, domain }
}

/**
 * Who may be the same organisation: a similar name in any language, or the same registrable domain
 * of website or e-mail address. The most similar first.
 */
export const findDuplicates = (
  own: Pick<Candidate, 'email' | 'names' | 'website'>,
  candidates: readonly Candidate[],
): Duplicate[] => {
  const domains = tellingDomains(domainsOf(own), candidates)
  const mine = { keys: own.names.map(keyOf), domains }
  const found = candidates.flatMap((candidate) => compare(mine, candidate) ?? [])
  const weight = ({ domain, similarity }: Duplicate) => similarity + (domain ? 0.5 : 0)
  return found.sort((one, other) => weight(other) - weight(one)).slice(0, MOST)
}
