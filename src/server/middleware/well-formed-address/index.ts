import type { RequestHandler } from 'express'

const isText = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Refuses an address that is no text: whatever takes it apart later would fail. */
export const wellFormedAddress: RequestHandler = (req, res, next) => {
  if (isText(req.path)) return next()
  res.status(400).json({ errors: [{ message: 'The address is not valid UTF-8.' }] })
}
