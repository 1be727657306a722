import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './bounds'
import { commonList } from './common-list'
import { holdsOwnName, type Person } from './holds-own-name'
import { isCommonPassword } from './is-common-password'

/** Sentences of their own: where a message has a colon, Payload's form makes a list of the rest. */
const BETTER =
  'Take four words that have nothing to do with each other, or let a password manager make one.'

/**
 * What is wrong with a password that somebody wants to have, in a sentence that says what would do;
 * undefined when nothing is.
 */
export const findPasswordFault = async (
  password: unknown,
  person: Person,
): Promise<string | undefined> => {
  if (typeof password !== 'string') return 'A password is a text.'
  if (password.length > LONGEST_PASSWORD)
    return `The password is too long: use at most ${LONGEST_PASSWORD} characters.`
  const { length } = [...password]
  if (length < SHORTEST_PASSWORD)
    return `The password has ${length} characters: use at least ${SHORTEST_PASSWORD}.`
  if (holdsOwnName(password, person))
    return `The password holds the name or the e-mail address of its owner, which others try first. ${BETTER}`
  if (isCommonPassword(password, await commonList()))
    return `The password is a common one, made from common ones, or a pattern, which others try first. ${BETTER}`
  return undefined
}
