type Limits = {
  /** How many work at the same moment. */
  atOnce: number
  /** How many may wait … */
  waiting: number
  /** … and for how long. */
  patienceMs: number
}

export type Place = {
  /** Whose turn it is next, among those of the same rank, goes by groups. */
  group: string
  /** The lowest first. */
  rank: number
}

export type Release = () => void

type Waiting = Place & { come: () => void; leave: () => void }

/**
 * Lets a few work at a time. The others wait, those of the lowest rank first, and in a rank each
 * group in its turn: whoever sends very many waits behind the own ones. When all places are taken,
 * the group with most of them gives one up.
 */
export const createTurns = ({ atOnce, patienceMs, waiting }: Limits) => {
  const queue: Waiting[] = []
  const served = new Map<string, number>()
  let running = 0
  let turn = 0

  const isBefore = (one: Waiting, other: Waiting): boolean => {
    if (one.rank !== other.rank) return one.rank < other.rank
    return (served.get(one.group) ?? 0) < (served.get(other.group) ?? 0)
  }

  const remove = (who: Waiting): void => {
    queue.splice(queue.indexOf(who), 1)
    if (!queue.some(({ group }) => group === who.group)) served.delete(who.group)
  }

  const next = (): void => {
    const [first, ...others] = queue
    if (!first || running >= atOnce) return
    const chosen = others.reduce((best, each) => (isBefore(each, best) ? each : best), first)
    turn += 1
    served.set(chosen.group, turn)
    remove(chosen)
    running += 1
    chosen.come()
  }

  const once = (): Release => {
    let isOpen = true
    return () => {
      if (!isOpen) return
      isOpen = false
      running -= 1
      next()
    }
  }

  /** Makes a place for a newcomer; false where nobody has more than it would have. */
  const makePlace = ({ group, rank }: Place): boolean => {
    if (queue.length < waiting) return true
    const count = (name: string) => queue.filter((each) => each.group === name).length
    const behind = queue.filter((each) => each.rank >= rank)
    const victim = behind.findLast(
      (each) => each.rank > rank || count(each.group) > count(group) + 1,
    )
    victim?.leave()
    return victim !== undefined
  }

  const wait = (place: Place): Promise<Release | undefined> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => who.leave(), patienceMs)
      const who: Waiting = {
        ...place,
        come: () => {
          clearTimeout(timer)
          resolve(once())
        },
        leave: () => {
          clearTimeout(timer)
          remove(who)
          resolve(undefined)
        },
      }
      queue.push(who)
    })

  return {
    /** @returns how to give it back, or undefined when there was none in time */
    take: async (place: Place): Promise<Release | undefined> => {
      if (running < atOnce && queue.length === 0) {
        running += 1
        return once()
      }
      return makePlace(place) ? wait(place) : undefined
    },
    waiting: () => queue.length,
  }
}
