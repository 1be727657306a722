import { randomInt } from 'node:crypto'

/** Without letters and digits that are mistaken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'

const word = (): string =>
  Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Five random words of five characters, easy to read and to copy: about 124 bits. */
export const makeSecret = (): string => Array.from({ length: 5 }, word).join('-')
