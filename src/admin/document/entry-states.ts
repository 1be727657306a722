import type { State, StepName } from '@/domain/workflow'
import type { Locale } from '@/locales'

export type StepOffer = { name: StepName; label: string; needsNote: boolean }

/** Where one language of the open entry stands, as the server tells it. */
export type EntryState = {
  locale: Locale
  state: State
  label: string
  sign: string
  isSource: boolean
  live: boolean
  outdated: boolean
  since: string | null
  dueOn: string | null
  steps: StepOffer[]
}

/** Said on the window after a step, so that all parts of the page look again. */
export const STATES_CHANGED = 'desk-states-changed'

/** Tells all parts of the page that a step was taken. */
export const announceStatesChanged = (): void => {
  window.dispatchEvent(new Event(STATES_CHANGED))
}

let underWay: { url: string; answer: Promise<EntryState[]> } | undefined

const readStates = async (url: string): Promise<EntryState[]> => {
  const response = await fetch(url, { credentials: 'include' })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return ((await response.json()) as { languages: EntryState[] }).languages
}

/** Asks where the languages stand; the parts of a page that ask at once share one answer. */
export const fetchStates = (url: string): Promise<EntryState[]> => {
  if (underWay?.url === url) return underWay.answer
  const answer = readStates(url).finally(() => {
    underWay = undefined
  })
  underWay = { url, answer }
  return answer
}
