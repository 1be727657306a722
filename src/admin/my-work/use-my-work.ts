'use client'

import { useState } from 'react'

import type { ListName, ShownList, ShownWork } from '@/domain/my-work'

import { sayError } from '../api/api-error'
import { type ApiPath, useApi } from '../api/use-api'
import { useLoaded } from '../api/use-loaded'

const ALL: ApiPath = '/workflow/my-work?limit=10'

const replaceIn = (lists: readonly ShownList[], newer: readonly ShownList[]): ShownList[] =>
  lists.map((old) => newer.find(({ name }) => name === old.name) ?? old)

/** The person's work lists; a list is turned page by page, a step brings all of them up to date. */
export const useMyWork = () => {
  const { call } = useApi()
  const { fault, reload, setValue, value } = useLoaded<ShownWork>(ALL)
  const [turnFault, setTurnFault] = useState('')
  const turn = async (list: ListName, page: number): Promise<void> => {
    try {
      const { lists } = await call<ShownWork>(`${ALL}&list=${list}&page=${page}`)
      setValue({ lists: replaceIn(value?.lists ?? [], lists) })
      setTurnFault('')
    } catch (error) {
      setTurnFault(sayError(error))
    }
  }
  return {
    fault: fault || turnFault,
    lists: value?.lists,
    reload: () => {
      setTurnFault('')
      reload()
    },
    turn,
  }
}
