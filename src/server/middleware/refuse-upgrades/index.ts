import type { RequestHandler } from 'express'

/** Clients of HTTP/2 ask for it and take the answer of HTTP/1.1 as well: Java's by default. */
const isHarmless = (wanted: string): boolean =>
  wanted.split(',').every((protocol) => /^\s*h2c\s*$/i.test(protocol))

/** Refuses those who want another protocol, and ends their connection. */
export const refuseUpgrades: RequestHandler = (req, res, next) => {
  const { upgrade } = req.headers
  if (upgrade === undefined || isHarmless(upgrade)) return next()
  res.set({ 'Cache-Control': 'no-store', Connection: 'close' }).status(400)
  res.json({
    errors: [{ message: 'This server changes to no other protocol: leave out Upgrade.' }],
  })
}
