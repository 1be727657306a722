'use client'

import { useId, useState } from 'react'

import { LanguageVersionRows } from './language-versions/LanguageVersionRows'
import { LanguageVersionTools } from './language-versions/LanguageVersionTools'
import { narrowRows } from './language-versions/narrow-rows'
import type { LanguageRow } from './language-versions/read-language-rows'
import { useLanguageRows } from './language-versions/use-language-rows'
import { FIELD_TYPE_CLASS } from './payload/markup'
import { useCurrentLanguage } from './use-current-language'

const summarize = (rows: LanguageRow[], shown: number): string => {
  const there = rows.filter(({ state }) => state === 'there').length
  const announced = rows.filter(({ state }) => state === 'announced').length
  return `As saved: a file in ${there} of ${rows.length} languages, ${announced} announced. Shown: ${shown}.`
}

/** What is stored of this document in each language, in place of 24 fields. */
export const LanguageVersionsTable = () => {
  const { fault, isLoading, isSaved, retry, rows } = useLanguageRows()
  const { code } = useCurrentLanguage()
  const [showAll, setShowAll] = useState(false)
  const [typed, setTyped] = useState('')
  const headingId = useId()
  if (!isSaved)
    return (
      <p className={`desk-versions ${FIELD_TYPE_CLASS}`}>
        The table of its languages appears here after saving.
      </p>
    )
  const shown = narrowRows(rows, { current: code, showAll, typed })
  return (
    <section aria-labelledby={headingId} className={`desk-versions ${FIELD_TYPE_CLASS}`}>
      <h3 id={headingId}>Languages</h3>
      <LanguageVersionTools onShowAll={setShowAll} onType={setTyped} {...{ showAll, typed }} />
      <p className="desk-versions__summary" role="status">
        {fault
          ? `The table could not be brought up to date. ${fault} `
          : summarize(rows, shown.length)}
        {fault && (
          <button onClick={retry} type="button">
            Try again
          </button>
        )}
      </p>
      <LanguageVersionRows isLoading={isLoading} rows={shown} />
    </section>
  )
}
