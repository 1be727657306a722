/** Signs that stand for no byte. */
const BLANKS = /[\0\t\n\f\r ]+/g

const fromHex = (text: string): Buffer => {
  const digits = text.split('>', 1)[0] ?? ''
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

/** Five signs for four bytes; `z` for four that are nothing. */
const fromAscii85 = (text: string): Buffer => {
  const signs = (text.split('~', 1)[0] ?? '').replaceAll('z', '!!!!!')
  const padded = signs.padEnd(Math.ceil(signs.length / 5) * 5, 'u')
  const bytes = Buffer.alloc((padded.length / 5) * 4)
  for (let at = 0; at < padded.length; at += 5) {
    let value = 0
    for (let next = at; next < at + 5; next += 1) value = value * 85 + padded.charCodeAt(next) - 33
    bytes.writeUInt32BE((value >>> 0) % 2 ** 32, (at / 5) * 4)
  }
  return bytes.subarray(0, bytes.length - (padded.length - signs.length))
}

/**
 * The bytes that are spelt in letters, as far as they go.
 *
 * @see ISO 32000-2, 7.4.2 and 7.4.3
 */
export const readSpelt = (bytes: Buffer, spelling: 'ascii85' | 'hex'): Buffer => {
  const text = bytes.toString('latin1').replace(BLANKS, '')
  return spelling === 'hex' ? fromHex(text) : fromAscii85(text)
}
