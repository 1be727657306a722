/**
 * What one GraphQL request may hold, whoever asks. All of it is counted before the document is
 * validated, because validation takes time that grows faster than the document.
 */
export const QUERY_LIMITS = {
  /** Of the whole request, in bytes. */
  body: 100_000,
  /** Characters of the query; the variables may be longer. */
  characters: 32_000,
  /** Names, brackets and values that the query is made of. */
  tokens: 6000,
  operations: 10,
  fragments: 100,
  variables: 100,
  directives: 50,
  /** Other names that the query gives to fields. */
  aliases: 100,
  /** Fields directly below `query`, after every fragment is written out. */
  rootFields: 20,
  /** Fields after every fragment is written out. */
  fields: 2000,
  depth: 25,
  /** Levels of a literal value. */
  valueDepth: 12,
  /** Faults told of one document; more are not looked for. */
  faults: 5,
} as const
