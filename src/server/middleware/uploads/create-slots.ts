type Limits = {
  /** How many hold one at the same moment. */
  atOnce: number
  /** How many may wait for one … */
  waiting: number
  /** … and for how long. */
  patienceMs: number
}

export type Release = () => void

/** Lets a few work at a time; the others wait in order, for a while. */
export const createSlots = ({ atOnce, patienceMs, waiting }: Limits) => {
  const queue: (() => void)[] = []
  let taken = 0

  const release = (): void => {
    const next = queue.shift()
    if (next) next()
    else taken -= 1
  }

  const once = (): Release => {
    let isOpen = true
    return () => {
      if (isOpen) release()
      isOpen = false
    }
  }

  const wait = (signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      const leave = (got: boolean) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', giveUp)
        resolve(got)
      }
      const come = () => leave(true)
      const giveUp = () => {
        const place = queue.indexOf(come)
        if (place < 0) return
        queue.splice(place, 1)
        leave(false)
      }
      const timer = setTimeout(giveUp, patienceMs)
      signal.addEventListener('abort', giveUp, { once: true })
      queue.push(come)
    })

  /** @returns how to give it back, or undefined when there was none in time */
  const take = async (signal: AbortSignal): Promise<Release | undefined> => {
    if (taken < atOnce) {
      taken += 1
      return once()
    }
    if (queue.length >= waiting) return undefined
    return (await wait(signal)) ? once() : undefined
  }

  return { take }
}
