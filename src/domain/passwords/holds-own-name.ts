import { compact, foldPassword, withLettersFor } from './fold-password'

export type Person = { name?: string | undefined; email?: string | undefined }

/** Shorter pieces stand in many words: "Eva" in "evaluate". */
const SHORTEST_PART = 4

/** As many write the letter where the keyboard has none. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', å: 'aa', ö: 'oe', ø: 'oe', ü: 'ue' }

const spellings = (text: string): string[] => {
  const spelt = text.toLowerCase().normalize('NFC')
  return [text, spelt.replace(/[äåöøü]/g, (letter) => SPELT[letter] ?? letter)].map(foldPassword)
}

const piecesOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

const partsOf = (text: string): string[] =>
  spellings(text).flatMap((spelt) => {
    const pieces = piecesOf(spelt)
    return [...pieces, pieces.join(''), pieces.toReversed().join('')]
  })

/** What must not stand in the password: names and address, whole and in pieces of four and more. */
const listParts = ({ email = '', name = '' }: Person): string[] => {
  const [local = '', domain = ''] = email.split('@')
  // Without ".eu": it says nothing about the person.
  const labels = domain.split('.').slice(0, -1)
  return [name, local, ...labels].flatMap(partsOf).filter((part) => part.length >= SHORTEST_PART)
}

/** Whether a password holds the name or address of its person, in any case, accents and order. */
export const holdsOwnName = (password: string, person: Person): boolean => {
  const folded = foldPassword(password)
  const forms = [compact(folded), compact(withLettersFor(folded))]
  const all = [...forms, ...forms.map((form) => [...form].reverse().join(''))]
  return listParts(person).some((part) => all.some((form) => form.includes(part)))
}
