import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** The cookie of a browser in which somebody has logged in before. */
export const DEVICE_COOKIE = 'cohesion-device'

/** In seconds; a year. */
export const DEVICE_SECONDS = 365 * 24 * 60 * 60

type Question = { account: string; now: number; secret: string }

const accountOf = (account: string): string =>
  createHash('sha256').update(account).digest('base64url')

const sign = (nonce: string, until: number, { account, secret }: Question): string =>
  createHmac('sha256', secret)
    .update(`cohesion-device\n${nonce}\n${until}\n${accountOf(account)}`)
    .digest('base64url')

/**
 * Says that somebody has logged in to this account from this browser. It lets nobody in: it only
 * keeps the failures of strangers away from whoever has it.
 *
 * @see OWASP, "Slow Down Online Guessing Attacks with Device Cookies"
 */
export const makeDevice = (question: Question): string => {
  const nonce = randomBytes(16).toString('base64url')
  const until = question.now + DEVICE_SECONDS * 1000
  return `${nonce}.${until}.${sign(nonce, until, question)}`
}

/** What failures from this browser are counted by; undefined when it is not known for the account. */
export const readDevice = (value: string | undefined, question: Question): string | undefined => {
  const [nonce = '', end = '', mac = ''] = value?.split('.') ?? []
  const until = Number(end)
  if (!/^[\w-]{22}$/.test(nonce) || !(until > question.now)) return undefined
  const given = Buffer.from(mac)
  const made = Buffer.from(sign(nonce, until, question))
  return given.length === made.length && timingSafeEqual(given, made) ? nonce : undefined
}
