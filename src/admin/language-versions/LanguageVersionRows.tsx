'use client'

import { useEditDepth } from '@payloadcms/ui'

import { useCurrentLanguage } from '../use-current-language'
import { useLanguageHref } from '../use-language-href'
import { LanguageVersionRow } from './LanguageVersionRow'
import type { LanguageRow } from './read-language-rows'

type LanguageVersionRowsProps = { rows: LanguageRow[]; isLoading: boolean }

/** The table; on narrow screens each language becomes a small card. */
export const LanguageVersionRows = ({ isLoading, rows }: LanguageVersionRowsProps) => {
  const { code } = useCurrentLanguage()
  const hrefOf = useLanguageHref()
  // In a drawer, the address is that of the page below it.
  const isInDrawer = useEditDepth() > 1
  return (
    <table aria-busy={isLoading} aria-label="Languages of this document" role="table">
      <thead>
        <tr>
          <th scope="col">Language</th>
          <th scope="col">Title</th>
          <th scope="col">File</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <LanguageVersionRow
            href={isInDrawer ? undefined : hrefOf(row.language.code)}
            isCurrent={row.language.code === code}
            key={row.language.code}
            row={row}
          />
        ))}
      </tbody>
    </table>
  )
}
