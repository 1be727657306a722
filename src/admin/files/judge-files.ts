import type { Dropped, Mark, Proposed } from './types'

const placeOf = ({ document, locale, step }: Dropped): string | undefined =>
  document && locale && (step === 'ready' || step === 'failed' || step === 'attaching')
    ? `${document.id} ${locale}`
    : undefined

const BUSY: Partial<Record<Dropped['step'], string>> = {
  waiting: 'waits to be looked at',
  matching: 'is looked at …',
  attaching: 'is sent …',
}

type Judged = Pick<Proposed, 'canTick' | 'isTicked' | 'mark' | 'words'>

const settled = (mark: Mark, words: string): Judged => ({
  canTick: false,
  isTicked: false,
  mark,
  words,
})

const replacing = ({ slot }: Dropped): string =>
  slot?.file ? `Replaces ${slot.file.filename}` : ''

const judgeReady = (dropped: Dropped, rivals: readonly Dropped[]): Judged => {
  const { document, isWanted, locale, match, message, slot, step } = dropped
  if (isWanted === false && !message) return { ...settled('left', 'left out'), canTick: true }
  if (!document) return settled('check', 'choose its document')
  if (!locale) return settled('check', 'choose its language')
  if (!slot) return settled('busy', 'looks what is there …')
  const [other] = isWanted ? rivals.filter((rival) => rival.isWanted) : rivals
  if (other)
    return {
      canTick: true,
      isTicked: isWanted === true,
      mark: 'conflict',
      words: `${other.file.name} would go to the same place: change one or leave it out`,
    }
  const isTicked = isWanted ?? match?.isSure === true
  const what = replacing(dropped)
  if (step === 'failed')
    return { canTick: true, isTicked: isWanted !== false, mark: 'failed', words: message ?? '' }
  if (match?.isSure && !what) return { canTick: true, isTicked, mark: 'sure', words: 'sure' }
  const words = isWanted ? 'checked by you' : 'to be checked'
  return {
    canTick: true,
    isTicked,
    mark: isWanted ? 'sure' : 'check',
    words: what ? `${words}. ${what}` : words,
  }
}

const judge = (dropped: Dropped, rivals: readonly Dropped[]): Judged => {
  const { message, step } = dropped
  if (step === 'refused') return settled('refused', message ?? 'refused')
  if (step === 'attached') return settled('attached', 'attached as a draft')
  const busy = BUSY[step]
  return busy ? settled('busy', busy) : judgeReady(dropped, rivals)
}

/**
 * What is to be said of each file. One that is sure is ticked by itself, unless another one claims
 * the same language of the same document: then neither goes anywhere until a person has decided.
 */
export const judgeFiles = (all: readonly Dropped[]): Proposed[] => {
  const claims = new Map<string, Dropped[]>()
  for (const dropped of all) {
    const place = placeOf(dropped)
    if (!place || dropped.isWanted === false) continue
    claims.set(place, [...(claims.get(place) ?? []), dropped])
  }
  return all.map((dropped) => {
    const rivals = claims.get(placeOf(dropped) ?? '') ?? []
    return {
      ...dropped,
      ...judge(
        dropped,
        rivals.filter(({ id }) => id !== dropped.id),
      ),
    }
  })
}

/** Those that would be attached now. */
export const readyFiles = (all: readonly Proposed[]): Proposed[] =>
  all.filter(({ isTicked, mark }) => isTicked && mark !== 'conflict')
