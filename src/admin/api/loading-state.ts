/** Where a question stands that is asked again and again. */
export type LoadingState<T> = {
  /** The last answer; it stays until there is another one. */
  value: T | undefined
  /** The question that the value answers. */
  answered: string | undefined
  /** Why the last question was not answered; it stays until one is. */
  fault: string
  isLoading: boolean
}

export type LoadingEvent<T> =
  | { type: 'asked' }
  | { type: 'answered'; question: string | undefined; value: T }
  | { type: 'failed'; fault: string }
  /** There is nothing to ask. */
  | { type: 'ended' }

/** Before anything was asked. */
export const firstState = <T>(question: string | undefined): LoadingState<T> => ({
  answered: undefined,
  fault: '',
  isLoading: question !== undefined,
  value: undefined,
})

/** What becomes of it; the same object where nothing changes, so that nothing is drawn anew. */
export const nextState = <T>(state: LoadingState<T>, event: LoadingEvent<T>): LoadingState<T> => {
  switch (event.type) {
    case 'asked':
      return state.isLoading ? state : { ...state, isLoading: true }
    case 'answered':
      return { answered: event.question, fault: '', isLoading: false, value: event.value }
    case 'failed':
      return { ...state, fault: event.fault, isLoading: false }
    case 'ended':
      return state.isLoading ? { ...state, isLoading: false } : state
  }
}
