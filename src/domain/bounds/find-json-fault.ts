export type JsonShape = { depth: number; values: number }

const QUOTE = 0x22
const BACKSLASH = 0x5c
const NEWLINE = 0x0a
const COMMA = 0x2c
const OPENS = new Set([0x5b, 0x7b])
const CLOSES = new Set([0x5d, 0x7d])

/**
 * Whether a text of JSON is built so that reading it, and walking through it, takes long. It is only
 * looked through, byte by byte, in a hundredth of the time that reading would take. Within a form it
 * finds the JSON too: no text in JSON holds a raw end of line, so each line begins outside of one.
 *
 * @returns one sentence, or undefined when it may be read
 */
export const findJsonFault = (bytes: Uint8Array, most: JsonShape): string | undefined => {
  let depth = 0
  let values = 0
  let isText = false
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte === NEWLINE) isText = false
    else if (isText) {
      if (byte === BACKSLASH) index += 1
      else if (byte === QUOTE) isText = false
    } else if (byte === QUOTE) isText = true
    else if (byte === COMMA) values += 1
    else if (OPENS.has(byte)) {
      depth += 1
      values += 1
      if (depth > most.depth) return `The JSON is nested too deeply: at most ${most.depth} levels.`
    } else if (CLOSES.has(byte) && depth > 0) depth -= 1
    if (values > most.values) return `The JSON holds too much: at most ${most.values} values.`
  }
  return undefined
}
