import type { Conflict, EditedText } from '@/domain/translation'

import type { OpenConflict, Shown, TextComment } from './types'

type Refusal = {
  errors?: {
    message: string
    data?: { by: string | null; at: string | null; texts?: Conflict[] }
  }[]
}

/** The server's refusal in its own words, with the texts that others have changed. */
export class Refused extends Error {
  readonly conflicts: OpenConflict[]

  constructor(message: string, conflicts: OpenConflict[] = []) {
    super(message)
    this.name = 'Refused'
    this.conflicts = conflicts
  }
}

const ask = async <T>(url: string, body?: object): Promise<T> => {
  const response = await fetch(url, {
    credentials: 'include',
    ...(body === undefined
      ? {}
      : {
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
          method: 'POST',
        }),
  })
  if (response.ok) return (await response.json()) as T
  const { errors } = (await response.json().catch(() => ({}))) as Refusal
  const { data, message } = errors?.[0] ?? {}
  const { at = null, by = null, texts = [] } = data ?? {}
  throw new Refused(
    message ?? `The server answered ${response.status}.`,
    texts.map((conflict) => ({ ...conflict, at, by })),
  )
}

export const fetchTexts = (url: string): Promise<Shown> => ask(`${url}/texts`)

export const sendTexts = (url: string, texts: EditedText[]): Promise<Shown> =>
  ask(`${url}/texts`, { texts })

export const sendStep = (url: string, name: string, note: string): Promise<object> =>
  ask(`${url}/${name}`, note.trim() ? { note } : {})

export const fetchComments = async (url: string): Promise<TextComment[]> =>
  (await ask<{ comments: TextComment[] }>(`${url}/comments`)).comments

export const sendComment = (url: string, path: string, text: string): Promise<TextComment> =>
  ask(`${url}/comments`, { path, text })

export const sendResolved = (url: string, id: string): Promise<TextComment> =>
  ask(`${url}/comments/${id}/resolve`, {})
