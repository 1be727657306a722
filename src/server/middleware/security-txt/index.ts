import express, { type Router } from 'express'

type SecurityTxtOptions = {
  /** `mailto:`, `https:` or `tel:`, the preferred one first. */
  contacts: readonly string[]
  /** Where it says how reports are handled. */
  policy?: string | undefined
  /** The address that people use; the file names its own with it. */
  serverUrl?: string | undefined
  now?: () => Date
}

const PATH = '/.well-known/security.txt'
/** The RFC asks for less than a year. The file is made anew at each request, so it is never older. */
const VALID_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

const write = ({ contacts, now = () => new Date(), policy, serverUrl }: SecurityTxtOptions) => {
  const expires = new Date(Math.floor(now().getTime() / DAY) * DAY + VALID_DAYS * DAY)
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    ...(serverUrl ? [`Canonical: ${new URL(PATH, serverUrl).href}`] : []),
    ...(policy ? [`Policy: ${policy}`] : []),
    '',
  ].join('\n')
}

/**
 * Tells researchers whom to write to, where the operator has named somebody; otherwise there is no
 * such file.
 *
 * @see RFC 9116
 */
export const securityTxt = (options: SecurityTxtOptions): Router => {
  const router = express.Router()
  if (options.contacts.length === 0) return router
  router.get(PATH, (_req, res) => {
    res.set('Cache-Control', 'public, max-age=3600').type('text/plain').send(write(options))
  })
  // Where it was before there was a place for it.
  router.get('/security.txt', (_req, res) => res.redirect(301, PATH))
  return router
}
