'use client'

import { Link } from '../payload/navigation'
import { formatSize } from './format-size'
import type { LanguageRow } from './read-language-rows'
import { STATES } from './states'

type LanguageVersionRowProps = {
  row: LanguageRow
  /** Where this language is edited; nothing where there is no such place. */
  href: string | undefined
  isCurrent: boolean
}

const describeFile = ({ version }: LanguageRow): string => {
  const size = version?.bytes ? formatSize(version.bytes) : undefined
  const pages = version?.pages
    ? `${version.pages} ${version.pages === 1 ? 'page' : 'pages'}`
    : undefined
  return [size, pages].filter(Boolean).join(', ')
}

const LanguageName = ({ href, row: { language } }: Omit<LanguageVersionRowProps, 'isCurrent'>) => {
  const { code, englishName, ownName } = language
  const name = <span lang={code}>{ownName}</span>
  if (!href) return name
  return (
    <Link href={href} prefetch={false} title={`Edit the title and file in ${englishName}`}>
      {name}
    </Link>
  )
}

/**
 * One language: its title, its file, and in sign and words whether the file is there. The roles
 * are stated because narrow screens lay rows out as a grid, which takes a table's roles away.
 */
export const LanguageVersionRow = ({ href, isCurrent, row }: LanguageVersionRowProps) => {
  const { language, state, title, version } = row
  return (
    <tr
      aria-current={isCurrent || undefined}
      className={`desk-version desk-version--${state}`}
      role="row"
    >
      <th role="rowheader" scope="row">
        <LanguageName href={href} row={row} />{' '}
        <span className="desk-language__code">{language.code}</span>
        {isCurrent && <span className="desk-version__note">shown here</span>}
      </th>
      <td role="cell" lang={title ? language.code : undefined}>
        {title || <em className="desk-version__note">no title</em>}
      </td>
      <td role="cell">
        {version?.filename && <span className="desk-version__file">{version.filename}</span>}
        <span className="desk-version__note">{describeFile(row)}</span>
      </td>
      <td role="cell">
        <span aria-hidden="true" className="desk-version__sign">
          {STATES[state].sign}
        </span>
        {STATES[state].words}
      </td>
    </tr>
  )
}
