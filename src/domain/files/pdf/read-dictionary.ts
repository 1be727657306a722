import type { Token } from './read-tokens'

export const PACKINGS = ['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL'] as const
export const SPELLINGS = ['ASCII85Decode', 'A85', 'ASCIIHexDecode', 'AHx'] as const

type NamedNumber = 'First' | 'Length' | 'N'
export type KnownName =
  | NamedNumber
  | 'BrotliDecode'
  | 'Filter'
  | 'Predictor'
  | (typeof PACKINGS)[number]
  | (typeof SPELLINGS)[number]

export type PdfDictionary = {
  /** How often these names stand in it, also in dictionaries and lists within. */
  counts: ReadonlyMap<KnownName, number>
  /** Whole numbers that it says itself, once; NaN for what is said otherwise. */
  numbers: ReadonlyMap<NamedNumber, number>
  /** Whether packings are told by their names, there and then. */
  namesPackings: boolean
}

export type DictionaryReader = {
  take: (token: Token) => void
  read: () => PdfDictionary
  wasRead: () => boolean
}

const NUMBERS: ReadonlySet<string> = new Set<NamedNumber>(['First', 'Length', 'N'])
const KNOWN: ReadonlySet<string> = new Set<KnownName>([
  ...(['BrotliDecode', 'Filter', 'First', 'Length', 'N', 'Predictor'] as const),
  ...PACKINGS,
  ...SPELLINGS,
])
/** Under either name stand the packings, the second being an old abbreviation. */
const OF_PACKINGS: readonly string[] = ['Filter', 'F']

const isWhole = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\d+$/.test(token.text)

const isNamedNumber = (token: Token | undefined): boolean =>
  token?.kind === 'name' && NUMBERS.has(token.text)

const nested = ({ kind, text }: Token): number => {
  if (kind !== 'mark') return 0
  return text === '<<' || text === '[' ? 1 : -1
}

/**
 * Reads, token by token, what the dictionary of an object says of its stream. What it says twice, by
 * reference or in dictionaries within it could be taken in more than one way.
 */
export const readDictionary = (): DictionaryReader => {
  const counts = new Map<KnownName, number>()
  const numbers = new Map<NamedNumber, number>()
  let namesPackings = true
  let wasRead = false
  let depth = 0
  let packing: 'list' | 'value' | undefined
  let [last, lastButOne, third]: (Token | undefined)[] = []

  const followPackings = ({ kind, text }: Token): void => {
    if (kind === 'mark' && text === '[' && packing === 'value') packing = 'list'
    else if (kind === 'mark' && text === ']' && packing === 'list') packing = undefined
    else if (kind !== 'name') [namesPackings, packing] = [false, undefined]
    else if (packing === 'value') packing = undefined
  }

  const takeNumber = (token: Token): void => {
    const isReference = token.text === 'R' && isWhole(last) && isWhole(lastButOne)
    const name = isReference ? third : last
    if (!name || !isNamedNumber(name) || !(isReference || isWhole(token))) return
    const key = name.text as NamedNumber
    numbers.set(key, isReference || numbers.has(key) ? Number.NaN : Number(token.text))
  }

  const take = (token: Token): void => {
    const { kind, text } = token
    if (kind === 'name' && KNOWN.has(text))
      counts.set(text as KnownName, (counts.get(text as KnownName) ?? 0) + 1)
    if (packing) followPackings(token)
    else if (depth === 1 && kind === 'name' && OF_PACKINGS.includes(text)) packing = 'value'
    if (depth === 1) takeNumber(token)
    depth += nested(token)
    ;[third, lastButOne, last] = [lastButOne, last, token]
  }

  const read = (): PdfDictionary => {
    wasRead = true
    return { counts, namesPackings, numbers }
  }

  return { read, take, wasRead: () => wasRead }
}
