export type CommonList = {
  has: (word: string) => boolean
  /** Whether two keys are neighbours on one of the usual keyboards. */
  areNeighbours: (one: string, other: string) => boolean
}

/** What people here think of first, and a list made elsewhere does not know. */
const OWN_WORDS = [
  'cohesion',
  'cohesionalliance',
  'cohesiondesk',
  'cohesionpolicy',
  'europeanunion',
  // "Password" where the list has no word for it.
  'fjalekalimi',
  'focalfaire',
  'jelszo',
  'kodikos',
  'losenord',
  'palavrapasse',
  'parool',
  'pasfhocal',
  'slaptazodis',
]

type Graphs = Readonly<Record<string, Readonly<Record<string, readonly (string | null)[]>>>>

const neighboursIn = (graphs: Graphs): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const graph of Object.values(graphs))
    for (const [key, around] of Object.entries(graph)) {
      const known = found.get(key) ?? new Set()
      for (const near of around) for (const sign of near ?? '') known.add(sign)
      found.set(key, known)
    }
  return found
}

const load = async (): Promise<CommonList> => {
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common')
  const words = new Set([...dictionary['passwords-common'], ...OWN_WORDS])
  const neighbours = neighboursIn(adjacencyGraphs)
  return {
    has: (word) => words.has(word),
    areNeighbours: (one, other) => neighbours.get(one)?.has(other) ?? false,
  }
}

let loaded: Promise<CommonList> | undefined

/**
 * The 49,000 passwords that people use most, in the languages that they use, from zxcvbn-ts. Read
 * when the first password is set: it takes 0.2 s.
 */
export const commonList = (): Promise<CommonList> => (loaded ??= load())
