import type { ShownEntry, ShownRow } from '@/domain/workflow'

import type { ApiPath, Call } from '../api/use-api'

/** Said on the window after a step, so that all parts of the page look again. */
export const STATES_CHANGED = 'desk-states-changed'

/** Tells all parts of the page that a step was taken. */
export const announceStatesChanged = (): void => {
  window.dispatchEvent(new Event(STATES_CHANGED))
}

let underWay: { path: string; answer: Promise<ShownRow[]> } | undefined

/** Asks where the languages stand; the parts of a page that ask at once share one answer. */
export const fetchStates = (call: Call, path: ApiPath): Promise<ShownRow[]> => {
  if (underWay?.path === path) return underWay.answer
  const answer = call<ShownEntry>(path)
    .then(({ languages }) => languages)
    .finally(() => {
      underWay = undefined
    })
  underWay = { answer, path }
  return answer
}
