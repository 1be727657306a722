import { domainToUnicode } from 'node:url'

import { parse } from 'tldts'

/** What looks like a full stop, or is one elsewhere; NFKC knows some of them. */
const DOTS =
  /[\u00b7\u0387\u0589\u05c3\u06d4\u0701\u0702\u0964\u0f0b\u1362\u166e\u1803\u1809\u2022\u2024\u2027\u2219\u22c5\u2cf9\u2e31\u2e33\u3002\ua4f8\ua60e\uff0e\uff61\uff65\u{10a50}\u{1d16d}]/gu

/** What looks like a slash or a colon. */
const SLASHES = /[\u2044\u2215\u29f8\u2571\uff0f]/g
const COLONS = /[\u02d0\u02f8\u0589\u05c3\u2236\ua789\ufe55\uff1a]/g
const AT = /[\ufe6b\uff20]/g

/** "evil[.]com", "evil (dot) com": as people write it for people. */
const SPELT_DOT = /\s*[[({<]\s*(?:\.|dot|d0t|punkt|point|punto|ponto|kropka|tečka)\s*[\])}>]\s*/giu
const BARE_DOT = /([\p{L}\p{N}-]{2,})\s+(?:dot|d0t)\s+([\p{L}]{2,})/giu
/** "evil .com" and "evil. com/x". */
const SPACED_DOT =
  /([\p{L}\p{N}-]{2,})(?:\s+\.\s*|\s*\.\s+)((?:com|net|org|info|biz|eu|io|ru|cn|xyz|top|shop|site|online|app|me|co)\b)/giu

/** Endings that no registry has and programs open all the same (RFC 2606, 6761, 6762, 7686, 8375). */
const RESERVED = new Set(
  'alt arpa bit corp example exit home i2p internal intranet invalid lan local localdomain localhost mail onion private test zkey'.split(
    ' ',
  ),
)

/** An ending of two and more letters, or in another script (punycode). */
const HOST =
  /(?:[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?\.)+(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,63})/giu
const IP =
  /(?:^|[^\p{L}\p{N}.])(?:(?:0x[\da-f]+|\d{1,3})(?:\.(?:0x[\da-f]+|\d{1,3})){3})(?![\p{L}\p{N}.]*\p{L})|\[[\da-f:]*:[\da-f:.]*\]/iu
const PLAIN = /[a-z][a-z\d+.-]*:\/\/|:\/\/|\bwww\d?\.|@|\b(?:mailto|javascript|data|tel):|\bhxxps?/i

const plain = (text: string): string =>
  text
    .replace(DOTS, '.')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(DOTS, '.')
    .replace(SLASHES, '/')
    .replace(COLONS, ':')
    .replace(AT, '@')
    .replace(SPELT_DOT, '.')
    .replace(BARE_DOT, '$1.$2')
    .replace(SPACED_DOT, '$1.$2')
    .toLowerCase()

/** "S.A.", "e.V." and "J.R.R. Tolkien" are no addresses: their parts are single letters. */
const isInitials = (host: string): boolean => host.split('.').every((part) => [...part].length <= 2)

const isHost = (host: string): boolean => {
  const ending = host.slice(host.lastIndexOf('.') + 1)
  if (RESERVED.has(ending)) return true
  if (isInitials(host)) return false
  const { isIcann, isPrivate } = parse(host)
  if (isIcann === true || isPrivate === true) return true
  // An ending that is written in another script and known in ASCII, or the other way round.
  return parse(domainToUnicode(host)).isIcann === true
}

/**
 * Whether somebody could be led somewhere by a text: it holds an address of the web, of mail or of a
 * machine, also with other dots, signs of another width, reserved endings, or spelt out.
 *
 * @see Unicode UTS 46 for what browsers take for a full stop
 */
export const holdsWebAddress = (text: string): boolean => {
  const flat = plain(text)
  if (PLAIN.test(flat) || IP.test(flat)) return true
  return [...flat.matchAll(HOST)].some(([host]) => isHost(host))
}
