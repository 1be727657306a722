const LONGEST = 80

const write = (value: unknown): string => {
  // Payload has made a number of what was given; the words are gone.
  if (Number.isNaN(value)) return 'not a number'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A value as it was given, in a sentence: texts in quotation marks, at most 80 characters. */
export const quoteValue = (value: unknown): string => {
  const written = write(value)
  const cut = written.length > LONGEST ? `${written.slice(0, LONGEST - 1)}…` : written
  return typeof value === 'string' ? `"${cut}"` : cut
}
