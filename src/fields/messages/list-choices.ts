const MOST = 8
const EXAMPLES = 3

/** "a, b or c"; of a long list how many there are and three examples. */
export const listChoices = (choices: readonly string[]): string => {
  if (choices.length > MOST)
    return `${choices.length} values such as ${choices.slice(0, EXAMPLES).join(', ')}`
  const last = choices.at(-1) ?? ''
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : last
}
