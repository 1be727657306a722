import { readFileSync } from 'node:fs'

/** The GraphQL queries that the README invites to paste, in its order. */
export const readmeQueries = (): string[] =>
  [...readFileSync('README.md', 'utf8').matchAll(/^gql '([^']+)'$/gm)].map(
    ([, query = '']) => query,
  )

/** The README's query of a collection, by its GraphQL name. */
export const readmeQuery = (name: string): string => {
  const found = readmeQueries().find((query) => query.includes(`${name}(`))
  if (!found) throw new Error(`README.md has no example that asks for ${name}`)
  return found
}
