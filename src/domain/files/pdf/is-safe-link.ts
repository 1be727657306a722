const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
}

/** The letters of a string as it stands in a file, with its brackets. @see ISO 32000-2, 7.3.4 */
const decode = (written: string): string => {
  if (written.startsWith('<'))
    return Buffer.from(written.replace(/[^\da-f]/gi, ''), 'hex').toString('latin1')
  return written
    .slice(1, -1)
    .replace(
      /\\(?:([0-7]{1,3})|(\r\n?|\n)|([^]))/g,
      (_, octal?: string, line?: string, sign = '') => {
        if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff)
        return line === undefined ? (ESCAPES[sign as string] ?? (sign as string)) : ''
      },
    )
}

const KNOWN = /^(?:https?:\/\/[^/\\@]|mailto:|tel:)/i
/** What stands before a colon is a scheme, or the letter of a drive. */
const HAS_SCHEME = /^[^/?#]*:/

/**
 * Whether a link in a PDF leads where links of the campaign may lead: to the web, a mail or a
 * telephone. One without a scheme (`www.example.eu`, `#page=2`) is taken, one to a file or a file
 * server is not: opening `\\server\share` sends the reader's Windows password hash there.
 *
 * @param written the string with its brackets, as Latin-1
 */
export const isSafeLink = (written: string): boolean => {
  // Viewers leave out blanks and control signs before they look at the scheme.
  const address = decode(written).replace(/[\0-\x20\x7f-\xa0]/g, '')
  if (KNOWN.test(address)) return true
  return !HAS_SCHEME.test(address) && !/^\/\/|^[^?#]*\\/.test(address)
}
