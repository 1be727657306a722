'use client'

import { useCallback, useEffect, useState } from 'react'

import type { ListName } from '@/domain/my-work'

import { readFault } from '../languages/read-fault'
import type { WorkList } from './types'

const ROWS = 10

const fetchLists = async (query: Record<string, string>): Promise<WorkList[]> => {
  const search = new URLSearchParams({ limit: String(ROWS), ...query })
  const response = await fetch(`/api/workflow/my-work?${search}`, { credentials: 'include' })
  if (!response.ok) throw new Error(await readFault(response))
  return ((await response.json()) as { lists: WorkList[] }).lists
}

/** The person's work lists; a list is turned page by page, a step brings all of them up to date. */
export const useMyWork = () => {
  const [lists, setLists] = useState<WorkList[]>()
  const [fault, setFault] = useState('')
  const fail = (error: unknown) => setFault((error as Error).message)

  const reload = useCallback(
    () =>
      fetchLists({}).then((answer) => {
        setLists(answer)
        setFault('')
      }, fail),
    [],
  )

  const turn = (list: ListName, page: number) =>
    fetchLists({ list, page: String(page) }).then((answer) => {
      setLists(lists?.map((old) => answer.find(({ name }) => name === old.name) ?? old))
      setFault('')
    }, fail)

  useEffect(() => void reload(), [reload])

  return { fault, lists, reload, turn }
}
