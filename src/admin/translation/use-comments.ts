'use client'

import type { ShownComments, TextComment } from '@/domain/translation'

import { useAction } from '../api/use-action'
import { type ApiPath, useApi } from '../api/use-api'
import { useLoaded } from '../api/use-loaded'

const NONE: TextComment[] = []

/** What was said about the texts, and saying more. */
export const useComments = (path: ApiPath) => {
  const { call } = useApi()
  const { fault, run } = useAction()
  const loaded = useLoaded<ShownComments>(path)
  const change = async (at: ApiPath, body: object): Promise<boolean> => {
    const isDone = await run(() => call<TextComment>(at, { body }))
    if (isDone) loaded.reload()
    return isDone
  }
  return {
    comments: loaded.value?.comments ?? NONE,
    fault: fault || loaded.fault,
    say: (about: string, text: string) => change(path, { path: about, text }),
    resolve: (id: string) => change(`${path}/${encodeURIComponent(id)}/resolve`, {}),
  }
}

export type Commenting = ReturnType<typeof useComments>
