import { createHash } from 'node:crypto'

import { createPenalties } from './create-penalties'
import { createTurns } from './create-turns'

export type Attempt = {
  /** The address that was typed, in small letters, whether there is such an account or not. */
  account: string
  network: string
  /** The provider's network, for whose turn it is. */
  wideNetwork: string
  /** Set when somebody has logged in to this account from this browser before. */
  device?: string | undefined
}

export type LoginTurn = {
  /** The password was right: nothing is counted, and failures before are forgotten. */
  succeed: () => void
  /** Nobody knows whether it was right: this attempt is not counted. */
  undo: () => void
  /** Lets the next one work; what was not a success stays counted. */
  end: () => void
}

type Begun = { turn: LoginTurn } | { waitMs: number; why: 'failures' | 'busy' }

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** More failures than this within an hour, from wherever, and an account is under attack. */
const HOT = 50
const HOT_WAIT_MS = MINUTE

const hash = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url')

/**
 * Stands before whatever asks for a password.
 *
 * Failures are counted by network and by network and account, and slow down those alone who failed:
 * an account is never locked, so that nobody can be locked out of it. A browser that has logged in
 * before is counted apart from its network. Only a few passwords are worked on at a time.
 */
export const createLoginGuard = ({
  atOnce = 2,
  clock = Date.now,
  patienceMs = 20 * SECOND,
} = {}) => {
  const forgetMs = HOUR
  const mostKeys = 50_000
  const pairs = createPenalties({
    free: 5,
    firstMs: 2 * SECOND,
    mostMs: 15 * MINUTE,
    forgetMs,
    mostKeys,
  })
  const networks = createPenalties({
    free: 30,
    firstMs: SECOND,
    mostMs: MINUTE,
    forgetMs,
    mostKeys,
  })
  const devices = createPenalties({
    free: 10,
    firstMs: 2 * SECOND,
    mostMs: 15 * MINUTE,
    forgetMs,
    mostKeys,
  })
  const accounts = createPenalties({ free: Infinity, firstMs: 0, mostMs: 0, forgetMs, mostKeys })
  const turns = createTurns({ atOnce, patienceMs, waiting: 50 })

  const keysOf = ({ account, device, network }: Attempt) => ({
    account: hash(account),
    device: device && hash(device, account),
    network: hash(network),
    pair: hash(network, account),
  })

  const waitOf = ({ device, network, pair }: ReturnType<typeof keysOf>, now: number): number =>
    device
      ? devices.waitMs(device, now)
      : Math.max(networks.waitMs(network, now), pairs.waitMs(pair, now))

  /** @returns how to take it back */
  const count = ({ account, device, network, pair }: ReturnType<typeof keysOf>, now: number) => {
    const isHot = accounts.countOf(account, now) >= HOT
    const undo = [accounts.count(account, now)]
    if (device) undo.push(devices.count(device, now))
    else {
      undo.push(networks.count(network, now))
      undo.push(pairs.count(pair, now, isHot ? HOT_WAIT_MS : 0))
    }
    return () => {
      for (const each of undo) each()
    }
  }

  const forget = ({ device, pair }: ReturnType<typeof keysOf>): void =>
    device ? devices.forget(device) : pairs.forget(pair)

  const rankOf = ({ device, network, pair }: ReturnType<typeof keysOf>, now: number): number => {
    if (device) return 0
    return networks.countOf(network, now) + pairs.countOf(pair, now) > 0 ? 2 : 1
  }

  /** Counts an attempt and waits for its turn; afterwards `end` must be called. */
  const begin = async (attempt: Attempt): Promise<Begun> => {
    const keys = keysOf(attempt)
    const now = clock()
    const waitMs = waitOf(keys, now)
    if (waitMs > 0) return { waitMs, why: 'failures' }
    const rank = rankOf(keys, now)
    const undo = count(keys, now)
    const release = await turns.take({ group: attempt.wideNetwork, rank })
    if (!release) {
      undo()
      return { waitMs: 5 * SECOND, why: 'busy' }
    }
    const succeed = () => {
      undo()
      forget(keys)
    }
    return { turn: { succeed, undo, end: release } }
  }

  return { begin }
}
