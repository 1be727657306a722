'use client'

import { useState } from 'react'

import { Pager } from '../Pager'
import { ExportForm } from './ExportForm'
import { RejectBar } from './RejectBar'
import { SignatoryFilters } from './SignatoryFilters'
import { SignatoryTable } from './SignatoryTable'
import type { DeskSettings, Filter } from './types'
import { useDeclarations, useSignatories } from './use-signatories'

const NONE: ReadonlySet<string> = new Set()

const withIds = (
  chosen: ReadonlySet<string>,
  ids: readonly string[],
  isChosen: boolean,
): ReadonlySet<string> => {
  const next = new Set(chosen)
  for (const id of ids)
    if (isChosen) next.add(id)
    else next.delete(id)
  return next
}

/** The moderators' desk: look for signatures, reject abuse, take lists away. */
export const SignatoriesDesk = ({ settings }: { settings: DeskSettings }) => {
  const [filter, setFilter] = useState<Filter>({})
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState(NONE)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState('')
  const declarations = useDeclarations()
  const { fault, reload, value: listed } = useSignatories(filter, page)
  const total = listed?.total ?? 0
  const goTo = (number: number) => {
    setPage(number)
    setChosen(NONE)
  }
  const choose = (ids: string[], isChosen: boolean) => setChosen(withIds(chosen, ids, isChosen))
  const done = (said: string) => {
    setWords(said)
    setProblem('')
    setChosen(NONE)
    reload()
  }
  return (
    <>
      <h1>Signatories</h1>
      <SignatoryFilters
        declarations={declarations}
        filter={filter}
        onChange={(next) => {
          setFilter(next)
          goTo(1)
        }}
        settings={settings}
      />
      <p aria-live="polite" role="status">
        {listed ? `${total} found. ` : 'Loading…'}
        {words}
      </p>
      {(problem || fault) && (
        <p className="desk-schedule__fault" role="alert">
          {problem || fault}
        </p>
      )}
      <RejectBar ids={[...chosen]} onDone={done} onFault={setProblem} />
      {listed && total > 0 && (
        <SignatoryTable
          chosen={chosen}
          declarations={declarations}
          onChoose={choose}
          rows={listed.docs}
          settings={settings}
        />
      )}
      <Pager
        className="desk-signatories__pager"
        label="Pages of signatories"
        onTurn={goTo}
        page={page}
        totalPages={listed?.totalPages ?? 1}
      />
      <ExportForm filter={filter} onFault={setProblem} settings={settings} total={total} />
    </>
  )
}
