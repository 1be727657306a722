/** Whoever reads the log must not be able to use what was meant for one person. */
const AFTER = /(\/(?:reset|verify)\/)[^/]+/gi
/** 256 bits as we write them, or the 40 digits that Payload takes: nothing else is that long. */
const TOKEN = /\/[\w-]{43}(?=\/|$)|\/[0-9a-f]{40}(?=\/|$)/gi

/** The path of an address, without its parameters and with no token in it. */
export const hideTokens = (url: string): string =>
  (url.split(/[?#]/)[0] ?? '').replace(AFTER, '$1…').replace(TOKEN, '/…')
